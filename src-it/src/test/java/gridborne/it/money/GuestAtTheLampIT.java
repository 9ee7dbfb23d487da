package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A guest stands before a dark lamp, pays two euros without an account, and sees it lit (S7.2). */
@OnTheStack
@ExtendWith(Browser.class)
class GuestAtTheLampIT {

    private static final int NARROWEST = 320;
    private static final int PHONE = 390;
    private static final double PATIENCE = 60_000;
    private static PayingUtility utility;
    private final List<String> console = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    @BeforeEach
    void openTheLampsPage(BrowserContext browser) {
        page = browser.newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(utility.url() + "/m/LAMP-1");
    }

    private void choose() {
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

    private void awaitState(String state) {
        page.locator("[data-testid=order][data-state=" + state + "]").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    @Test
    void seesItLitAfterPaying() {
        assertTrue(page.locator("button.preset").first().textContent().contains("2.00"));

        choose();
        payByCard(PayingUtility.GOOD_CARD);

        page.getByTestId("order").waitFor();
        awaitState("RECONNECTED");
        assertEquals(5, page.getByTestId("step").count());
        assertTrue(page.getByTestId("tx").count() >= 2);
        assertTrue(page.locator("h1").textContent().contains("has power"));
        assertEquals(List.of(), console);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals("", Accessibility.violations(page), "tracker " + scheme);
        }
        // A form of the page's own, sent from an address that no other site is told of.
        page.locator("button[name=language][value=de]").click();
        assertEquals("de", page.locator("html").getAttribute("lang"));
        page.getByTestId("order").waitFor();
    }

    /** From the paper on the pole to the light, with a telephone. */
    @Test
    void scansThePosterAndLightsItOnAPhone() {
        page.setViewportSize(PHONE, 844);
        page.navigate(utility.url() + "/m/LAMP-1/poster.svg");
        String printed = page.locator("text").allTextContents().stream()
                .filter(text -> text.contains("/m/LAMP-1")).findFirst().orElseThrow();
        assertEquals(utility.url(), "http://" + printed.substring(0, printed.indexOf("/m/")));
        page.navigate("http://" + printed);
        fitsThePhone();

        choose();
        fitsThePhone();
        payByCard(PayingUtility.GOOD_CARD);
        page.getByTestId("order").waitFor();
        fitsThePhone();
        awaitState("RECONNECTED");
        assertTrue(page.locator("h1").textContent().contains("has power"));
        fitsThePhone();

        page.locator("main a[href='/m/LAMP-1']").first().click();
        page.waitForURL("**/m/LAMP-1");
        assertTrue(page.locator("h1").textContent().contains(": lit"),
                page.locator("h1").textContent());
        assertEquals(List.of(), console);
    }

    private void fitsThePhone() {
        assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"), page.url());
    }

    @Test
    void isToldNothingWasTakenWhenTheyComeBack() {
        choose();
        page.locator("a[href*='from=cancelled']").first().click();

        page.getByTestId("order").waitFor();
        assertTrue(page.locator("h1").textContent().contains("Nothing was taken"));
        page.locator("a[href*='/c/pay/']").click();
        page.locator("#cardNumber").waitFor();
    }

    @Test
    void takesAnotherCardWhenTheFirstIsDeclined() {
        choose();
        payByCard(PayingUtility.DECLINED_CARD);
        page.locator("[role=alert]").waitFor();

        payByCard(PayingUtility.GOOD_CARD);

        awaitState("RECONNECTED");
    }

    /** Never "failed" before Stripe said so, in both languages. */
    @Test
    void waitsForTheirBank() {
        choose();
        page.locator("#email").fill("guest@example.com");
        page.locator("#method-debit").check();
        page.locator("#accountNumber").fill(PayingUtility.GOOD_DEBIT);
        page.locator("#billingName").fill("A Guest");
        page.locator("#pay").click();
        page.getByTestId("order").waitFor();

        String id = page.url().replaceAll(".*/orders/([^?]*).*", "$1");
        page.getByText("waiting for your bank").waitFor();
        page.navigate(utility.url() + "/orders/" + id + "?language=de");
        assertTrue(page.locator("h1").textContent().contains("Bestätigung Ihrer Bank"));
        String session = utility.order(id).getString("checkout_url", "");
        assertEquals("", session);
    }

    @Test
    void isAskedAgainForAnAmountThatIsNone() {
        page.locator("#amount").fill("two");
        page.locator("#pay-other").click();

        page.locator("#problem").waitFor();
        assertEquals("two", page.locator("#amount").inputValue());
    }

    @Test
    void findsThePageOnANarrowPhoneAndByNight() {
        page.setViewportSize(NARROWEST, 640);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"));
        for (String language : List.of("en", "de")) {
            page.navigate(utility.url() + "/m/LAMP-1?language=" + language);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertEquals("", Accessibility.violations(page), language + " " + scheme);
            }
        }
        assertEquals(404, page.navigate(utility.url() + "/m/LAMP-99").status());
        assertEquals(404, page.navigate(utility.url() + "/orders/" + "A".repeat(27)).status());
    }
}
