package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money that is refused, awaited, taken back and given again, as people see it on their phone. */
@OnTheStack
@ExtendWith(Browser.class)
class MoneyOnTheMoveIT {

    private static final int PHONE = 390;
    private static final int NARROWEST = 320;
    private static final double PATIENCE = 60_000;
    /** Its bank takes minutes, so a test has the time to look. */
    private static final String SLOW_DEBIT = "DE08370400440532013003";
    private static PayingUtility utility;
    private Page page;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    @BeforeEach
    void takeThePhone(BrowserContext browser) {
        page = browser.newPage();
        page.setViewportSize(PHONE, 800);
    }

    @Test
    void isNotTakenByACardThatIsDeclinedThreeTimes() {
        BigDecimal before = utility.balanceOf("LAMP-1");
        choose();
        for (int decline = 1; decline <= 3; decline++) {
            payByCard(PayingUtility.DECLINED_CARD);
            page.locator("[role=alert]").waitFor();
        }

        page.locator("a[href*='from=cancelled']").first().click();

        page.getByTestId("order").waitFor();
        assertHeadline("Nothing was taken");
        assertFineEverywhere("cancelled");
        assertEquals(0, before.compareTo(utility.balanceOf("LAMP-1")));
    }

    @Test
    void arrivesWhenTheBankHasConfirmed() {
        payByDebit();
        assertHeadline("waiting for your bank");
        assertFineEverywhere("waiting");

        utility.stripe.command("payments/" + newestSession() + "/settle", "outcome", "succeeded");

        awaitState("RECONNECTED");
        assertHeadline("has power");
    }

    @Test
    void isNotTakenWhenTheBankSaysNo() {
        payByDebit();

        utility.stripe.command("payments/" + newestSession() + "/settle", "outcome", "failed");

        awaitState("REFUSED");
        assertHeadline("Your bank said no, nothing was taken.");
        assertFineEverywhere("refused");
        page.navigate(page.url().replaceAll("\\?.*", "") + "?language=de");
        assertHeadline("Ihre Bank hat abgelehnt");
    }

    @Test
    void goesWithADisputeAndComesAgainWhenItIsWon() {
        Placed placed = utility.forOneself(utility.rosa, "2.50");
        AReversedOrder order = AReversedOrder.paid(utility, placed, "credited");
        String dispute = order.dispute();
        order.awaitTaken("2.50", "10");
        look(placed);
        assertHeadline("Your bank has taken €2.50 back while it decides.");
        assertFineEverywhere("disputed");

        utility.stripe.command("disputes/" + dispute + "/lose");
        order.awaitThat(() -> reversal(order).equals("lost"));
        look(placed);
        assertHeadline("Your bank has taken €2.50 back for good.");
        assertTrue(page.locator("#live").textContent().contains("10.00 coins were taken back"));

        utility.stripe.command("disputes/" + dispute + "/win");
        order.awaitTaken("0.00", "0");
        order.awaitOrderState("credited");
        look(placed);
        assertTrue(page.locator("#live").textContent().contains(
                "The bank has decided for your utility"));
        assertFineEverywhere("won");
    }

    /** What was spent before it was refunded is owed, and said so at home and on the receipt. */
    @Test
    void leavesADebtThatIsSeenAtHome() {
        Placed placed = utility.forOneself(utility.rosa, "2.50");
        AReversedOrder order = AReversedOrder.paid(utility, placed, "credited");
        String all = utility.rosa.get("/api/v1/me").expect(200).text("balance");
        utility.rosa.post("/api/v1/meters/LAMP-1/fund", Json.createObjectBuilder()
                .add("coins", all)).expect(202);
        order.awaitThat(() -> utility.balanceOf(utility.rosa).signum() == 0);
        order.refund("1.00").expect(201);
        order.awaitTaken("1.00", "4");

        signIn("rosa", "/home");

        assertTrue(page.getByTestId("debt").textContent().contains("Your account owes 4.00 coins"));
        assertFineEverywhere("home");
        page.navigate(utility.url() + "/orders/" + placed.id() + "/receipt");
        assertTrue(page.locator("main").textContent().contains("Remains paid"));
        assertFineEverywhere("receipt");
        page.navigate(utility.url() + "/home/auto-top-up");
        assertFineEverywhere("auto top-up");
    }

    @Test
    void isComparedOnTheMoneyPage() {
        signIn("admin", "/admin/money");
        page.locator("form[action='/admin/money'] button").click();
        page.getByTestId("verdict").waitFor();

        assertFineEverywhere("money");
    }

    /** No finding by day or by night, and nothing to be pushed sideways on the narrowest phone. */
    private void assertFineEverywhere(String what) {
        page.setViewportSize(NARROWEST, 700);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"), what);
        page.setViewportSize(PHONE, 800);
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals("", Accessibility.violations(page), what + " " + scheme);
        }
    }

    private void choose() {
        page.navigate(utility.url() + "/m/LAMP-1");
        page.locator("button.preset").first().click();
        page.locator("#cardNumber").waitFor();
    }

    private void payByCard(String number) {
        page.locator("#email").fill("guest@example.com");
        page.locator("#cardNumber").fill(number);
        page.locator("#cardExpiry").fill("12 / 34");
        page.locator("#cardCvc").fill("123");
        page.locator("#billingName").fill("A Guest");
        page.locator("#pay").click();
    }

    private void payByDebit() {
        choose();
        page.locator("#email").fill("guest@example.com");
        page.locator("#method-debit").check();
        page.locator("#accountNumber").fill(SLOW_DEBIT);
        page.locator("#billingName").fill("A Guest");
        page.locator("#pay").click();
        page.getByText("waiting for your bank").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private void look(Placed order) {
        page.navigate(utility.url() + "/orders/" + order.id());
    }

    private void signIn(String login, String path) {
        page.navigate(utility.url() + path);
        page.locator("#login").fill(login);
        page.locator("#password").fill(PayingUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(utility.url() + path);
    }

    private void awaitState(String state) {
        page.locator("[data-testid=order][data-state=" + state + "]").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private void assertHeadline(String words) {
        String headline = page.locator("h1").textContent();
        assertTrue(headline.contains(words), headline);
    }

    private static String newestSession() {
        return utility.stripe.get("/v1/checkout/sessions?limit=1").getJsonArray("data")
                .getJsonObject(0).getString("id");
    }

    private static String reversal(AReversedOrder order) {
        return order.moneyBack().getJsonArray("reversals").getJsonObject(0).getString("state");
    }
}
