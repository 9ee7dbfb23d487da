package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A resident comes back to a link, signs in, and moves coins to a meter. */
@OnTheStack
@ExtendWith(Browser.class)
class AResidentsHomeIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static String utility;
    private Page page;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = OwnUtility.of(stack).url();
    }

    @BeforeEach
    void openALinkToAMeter(BrowserContext browser) {
        page = browser.newPage();
        page.navigate(utility + "/home?meter=HOUSE-1&coins=0.5");
        page.locator("#login").fill("rosa");
    }

    @Test
    void keepsTheLoginWhenThePasswordIsWrong() {
        page.locator("#password").fill("not the password");
        Response answer = page.waitForResponse(utility + "/sign-in",
                () -> page.locator("#submit").click());
        page.locator("#problem").waitFor();

        assertEquals(422, answer.status());
        assertTrue(page.getByRole(AriaRole.ALERT).textContent()
                .contains("do not belong together"));
        assertEquals("rosa", page.locator("#login").inputValue());
        assertEquals("", page.locator("#password").inputValue());
    }

    @Test
    void leadsBackToTheFormAsItWasFilledIn() {
        signIn();

        assertEquals("HOUSE-1", page.locator("#meter").inputValue());
        assertEquals("0.5", page.locator("#coins").inputValue());
    }

    @Test
    void movesCoinsOnceHoweverOftenTheFormIsSent() {
        signIn();
        page.locator("#coins").fill("1,5");
        Object body = page.evaluate("new URLSearchParams(new FormData("
                + "document.querySelector('#fund form'))).toString()");
        for (int i = 0; i < 3; i++) {
            page.evaluate("body => fetch('/home', {method: 'POST', body, headers:"
                    + " {'Content-Type': 'application/x-www-form-urlencoded'}})", body);
        }

        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility + "/home");
            return balance().equals("88.5");
        }), balance());
    }

    @Test
    void refusesWhatIsNoAmountAndKeepsIt() {
        signIn();
        page.locator("#coins").fill("a lot");
        page.locator("#fund button").click();

        page.locator("#problem").waitFor();
        assertEquals("a lot", page.locator("#coins").inputValue());
    }

    @Test
    void endsWithTheSignOutButton() {
        signIn();
        page.getByText("Sign out").click();
        page.locator("#login").waitFor();

        page.navigate(utility + "/home");
        assertTrue(page.url().contains("/sign-in"));
    }

    private void signIn() {
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.getByTestId("balance").waitFor();
    }

    private String balance() {
        return page.getByTestId("balance").getAttribute("data-coins");
    }
}
