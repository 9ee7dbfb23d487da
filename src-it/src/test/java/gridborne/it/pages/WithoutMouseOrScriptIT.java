package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import gridborne.it.money.PayingUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages for people who use the keyboard alone, and for browsers that run no script. */
@OnTheStack
@ExtendWith(Browser.class)
class WithoutMouseOrScriptIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_TABS = 80;
    private static PayingUtility utility;
    private Page page;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = PayingUtility.of(stack);
        utility.admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "5.00").add("currency", "EUR")
                .add("reference", "first")).expect(202);
        assertTrue(Patience.until(LIMIT, () -> utility.balanceOf(utility.rosa).signum() > 0));
    }

    /** Signed in, topped up, funded: each thing is reached, in order, and seen to be reached. */
    @Test
    void leadFromSignInToAFundedMeterByKeyboard(BrowserContext browser) {
        page = browser.newPage();
        page.navigate(utility.url() + "/home");
        page.keyboard().press("Tab");
        assertTrue(isAt(".skip"));
        page.keyboard().press("Enter");
        assertTrue(isAt("#main"));
        tabTo("#login");
        page.keyboard().type("rosa");
        tabTo("#password");
        page.keyboard().type(PayingUtility.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#top-up").waitFor();

        assertEquals("20", coins());
        tabTo("#top-up button[name=preset]");
        page.keyboard().press("Enter");
        payOnThePageOfStripe();
        awaitAt("/home", () -> !coins().equals("20"));
        String before = coins();

        tabTo("#meter");
        page.keyboard().type("LAMP-1");
        tabTo("#coins");
        page.keyboard().type("5");
        page.waitForResponse(answer -> answer.request().method().equals("POST"),
                () -> page.keyboard().press("Enter"));
        awaitAt("/home", () -> !coins().equals(before));
    }

    /** What a form does it does without a script, and what is wrong is said beside it. */
    @Test
    void workWithoutAnyScript(BrowserContext browser) {
        try (BrowserContext plain = browser.browser().newContext(new NewContextOptions()
                .setJavaScriptEnabled(false))) {
            page = plain.newPage();
            movesTheClock();
            speaksGerman();
            paysForTheLamp();
            signsIn();
            refusesAndKeeps("/home?meter=LAMP-1", "#coins", "a lot", "#fund button");
            refusesAndKeeps("/home", "#amount", "two", "#pay-other");
            refusesAndKeeps("/m/LAMP-1", "#window-coins", "a lot", "#window-submit");
            follows();
            savesWarnings();
            foundsAPool();
            page.getByText("Sign out").click();
            page.locator("#login").waitFor();
        }
    }

    private void movesTheClock() {
        page.navigate(utility.url());
        String before = page.getByTestId("clock").getAttribute("datetime");
        page.getByTestId("clock-advance").click();
        page.getByTestId("tx").first().waitFor();
        assertTrue(page.getByTestId("clock").getAttribute("datetime").compareTo(before) > 0);
    }

    private void speaksGerman() {
        page.locator("footer button").click();
        page.locator("html[lang=de]").waitFor();
        page.locator("footer button").click();
        page.locator("html[lang=en]").waitFor();
    }

    private void paysForTheLamp() {
        page.navigate(utility.url() + "/m/LAMP-1");
        page.locator("#pay button.preset").first().click();
        page.waitForURL(url -> !url.startsWith(utility.url()));
    }

    private void signsIn() {
        page.navigate(utility.url() + "/home");
        page.locator("#login").fill("rosa");
        page.locator("#password").fill("not the password");
        page.locator("#submit").click();
        page.locator("#problem").waitFor();
        assertEquals("rosa", page.locator("#login").inputValue());
        page.locator("#password").fill(PayingUtility.PASSWORD);
        page.locator("#submit").click();
        page.locator("#top-up").waitFor();
    }

    private void refusesAndKeeps(String path, String field, String typed, String button) {
        page.navigate(utility.url() + path);
        page.locator(field).fill(typed);
        page.locator(button).click();
        page.locator("[role=alert]").first().waitFor();
        assertEquals(typed, page.locator(field).inputValue(), path + field);
    }

    private void follows() {
        page.navigate(utility.url() + "/home");
        page.locator("#follow").selectOption("LAMP-1");
        page.locator("form[action='/home/followed'] button:not([name])").click();
        page.getByTestId("card-LAMP-1").waitFor();
        page.getByTestId("card-LAMP-1").locator("button[name=stop]").click();
        page.locator("#follow option[value=LAMP-1]").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED));
        assertEquals(0, page.getByTestId("card-LAMP-1").count());
    }

    private void savesWarnings() {
        page.navigate(utility.url() + "/home/notifications");
        Locator first = page.locator("input[name=days]").first();
        boolean before = first.isChecked();
        first.setChecked(!before);
        page.locator("form[action='/home/notifications'] button").click();
        page.locator("[role=status]").waitFor();
        assertEquals(!before, page.locator("input[name=days]").first().isChecked());
    }

    private void foundsAPool() {
        page.navigate(utility.url() + "/pools");
        page.locator("#name").fill("Plain friends");
        page.locator("#limit").fill("5");
        page.locator("#submit-found").click();
        page.waitForURL(utility.url() + "/pools/plain-friends");
        assertFalse(page.locator("h1").textContent().isEmpty());
    }

    /** That page is Stripe's to make usable. */
    private void payOnThePageOfStripe() {
        page.locator("#email").fill("rosa@example.com");
        page.locator("#cardNumber").fill(PayingUtility.GOOD_CARD);
        page.locator("#cardExpiry").fill("12 / 34");
        page.locator("#cardCvc").fill("123");
        page.locator("#billingName").fill("Rosa");
        page.locator("#pay").click();
        page.getByTestId("order").waitFor();
    }

    /** Whoever tabs sees where they are. */
    private void tabTo(String wanted) {
        for (int i = 0; i < MOST_TABS && !isAt(wanted); i++) {
            page.keyboard().press("Tab");
            assertEquals("solid", page.evaluate(
                    "getComputedStyle(document.activeElement).outlineStyle"), wanted);
        }
        assertTrue(isAt(wanted), wanted);
    }

    private boolean isAt(String wanted) {
        return (boolean) page.evaluate("it => document.activeElement.matches(it)", wanted);
    }

    private void awaitAt(String path, BooleanSupplier wanted) {
        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility.url() + path);
            return wanted.getAsBoolean();
        }), page::content);
    }

    private String coins() {
        return page.getByTestId("balance").getAttribute("data-coins");
    }
}
