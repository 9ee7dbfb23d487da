package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.rest.OwnUtility;
import gridborne.it.rest.Producers;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** UX screen 8: a producer introduces herself to Stripe and turns coins into money. */
@OnTheStack
@ExtendWith(Browser.class)
class AProducersEarningsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static Producers utility;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = Producers.withoutBank(stack);
        utility.earn("25.00");
    }

    @Test
    void becomeMoneyAtHerBank(BrowserContext browser) {
        Page page = signedIn(browser, "piet", "/earnings");
        assertTrue(page.locator("#introduction").textContent().contains("Bank details missing"));
        assertEquals("", Accessibility.violations(page));

        page.getByText("Give bank details").click();
        page.locator("#stripe").click();
        page.locator("#name").fill("Piet");
        page.locator("#bankAccount").fill("DE89370400440532013000");
        page.locator("#submit").click();
        page.waitForURL(utility.url() + "/earnings");
        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility.url() + "/earnings");
            return page.locator("#coins").isVisible();
        }), page::content);
        assertEquals("100", page.getByTestId("available").getAttribute("data-coins"));

        page.locator("#coins").fill("a lot");
        Response refused = page.waitForResponse(utility.url() + "/earnings",
                () -> page.locator("#submit").click());
        assertEquals(422, refused.status());
        assertEquals("a lot", page.locator("#coins").inputValue());
        page.locator("#coins").fill("40");
        page.locator("#submit").click();
        page.getByTestId("cash-out").waitFor();
        assertEquals("60", page.getByTestId("available").getAttribute("data-coins"));

        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility.url() + "/earnings");
            return page.getByTestId("cash-out").textContent().contains("on its way to your bank");
        }), () -> page.getByTestId("cash-out").textContent());
        assertEquals("", Accessibility.violations(page));
        page.setViewportSize(320, 700);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        page.setViewportSize(1280, 900);
        waitsForTheAdmin(browser, page);
    }

    private void waitsForTheAdmin(BrowserContext browser, Page page) {
        utility.terms("0.25", "0.01", "1.00");
        page.navigate(utility.url() + "/earnings");
        page.locator("#coins").fill("20");
        page.locator("#submit").click();
        page.getByText("waits for approval").waitFor();
        page.getByText("Sign out").click();

        Page desk = signedIn(browser, "admin", "/cash-outs");
        assertEquals("", Accessibility.violations(desk));
        desk.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
        assertTrue(desk.locator("#problem").textContent().contains("You set the limit"));
        desk.getByLabel("Reason, for the producer to read").fill("Ask again in spring.");
        desk.getByText("Do not approve").click();
        desk.getByText("Nothing waits for approval.").waitFor();
        desk.getByText("Sign out").click();
        isApprovedByAnotherAdmin(browser);
    }

    /** Four eyes, on a phone at night: from the request to "on its way to your bank". */
    private void isApprovedByAnotherAdmin(BrowserContext browser) {
        Page producer = signedIn(browser, "piet", "/earnings");
        producer.locator("#coins").fill("20");
        producer.locator("#submit").click();
        producer.getByText("waits for approval").waitFor();
        producer.getByText("Sign out").click();

        Page desk = signedIn(browser, "other", "/cash-outs");
        assertFineOnAPhoneByNight(desk);
        desk.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
        desk.getByText("Nothing waits for approval.").waitFor();
        desk.getByText("Sign out").click();

        Page again = signedIn(browser, "piet", "/earnings");
        assertTrue(again.locator("main").textContent().contains("Ask again in spring."));
        assertTrue(Patience.until(LIMIT, () -> {
            again.navigate(utility.url() + "/earnings");
            return again.getByTestId("cash-out").first().textContent()
                    .contains("on its way to your bank");
        }), () -> again.getByTestId("cash-out").first().textContent());
        assertFineOnAPhoneByNight(again);
    }

    private static void assertFineOnAPhoneByNight(Page page) {
        page.setViewportSize(320, 700);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals("", Accessibility.violations(page), page.url() + " " + scheme);
        }
    }

    private static Page signedIn(BrowserContext browser, String login, String path) {
        Page page = browser.newPage();
        page.navigate(utility.url() + path);
        page.locator("#login").fill(login);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(utility.url() + path);
        return page;
    }
}
