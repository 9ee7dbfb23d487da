package gridborne.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browser.class)
class ABrowserIT {

    @Test
    void showsAPageAndTakesAPictureOfIt(BrowserContext browser) {
        Page page = browser.newPage();
        page.setContent("<!DOCTYPE html><html lang='en'><title>Sun</title><h1>Up</h1></html>");

        assertEquals("Up", page.locator("h1").textContent());
        assertTrue(page.screenshot().length > 1000);
    }

    @Test
    void findsWhatKeepsPeopleOut(BrowserContext browser) {
        Page page = browser.newPage();
        page.setContent("<!DOCTYPE html><html lang='en'><title>Sun</title><img src='x'></html>");

        assertTrue(Accessibility.violations(page).startsWith("image-alt: img"));
    }
}
