package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.rest.OwnUtility;
import gridborne.it.rest.Producers;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import gridborne.stack.mail.Letters;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole stories, from the first page to the last, on a wide screen and on a narrow one. */
@OnTheStack
@ExtendWith(Browser.class)
class AtADeskAndOnAPhoneIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final double PATIENCE = 60_000;
    private static final String PASSWORD = "a sentence of my own";
    private static final Pattern LINK = Pattern.compile("/link/[\\w-]+");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;
    private static Producers utility;
    private static Letters letters;
    private Page page;
    private int width;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = Producers.withoutBank(stack);
        letters = new Letters(stack.access().mailUrl().orElseThrow());
        utility.earn("25.00");
    }

    /** Registered, topped up, funded, warned (S6.4), run dry (S6.1), cut off, paid, connected. */
    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aNewResidentIsNeverUnsureWhetherThereIsPower(int wide, BrowserContext browser) {
        open(browser, wide);
        String house = "HOME-" + wide;
        String mail = register();
        signIn(mail, PASSWORD, "/home");
        assertSays("Top up");
        looksRight();
        topUp();

        utility.addHouse(house, mail);
        fund(house, "10");
        utility.settleAnHour(house, 2_000);
        String subject = letters.await(house, mail).getString("subject");
        assertTrue(subject.matches(house + ": (less than \\d days|one day) left"), subject);
        awaitAt("/home", () -> page.getByTestId("card-" + house).textContent().contains("9.00"));
        looksRight();

        // What a whole hour may be: a jump of more would be held (S4.3).
        utility.settleAnHour(house, 3_000);
        utility.settleAnHour(house, 12_000);
        awaitAt("/home", () -> page.getByTestId("arrear-" + house).isVisible());
        assertTrue(page.getByTestId("arrear-" + house).textContent().contains("1.00"));
        looksRight();
        awaitAt("/m/" + house, () -> said("h1").contains("no power"));
        looksRight();

        payForTheHouse();
        assertTrue(said("h1").contains("has power"), said("h1"));
        looksRight();
        awaitAt("/home", () -> page.getByTestId("arrear-" + house).count() == 0);
    }

    /** AProducersEarningsIT is the same at a desk. */
    @Test
    void aProducerCashesOutOnThePhone(BrowserContext browser) {
        open(browser, PHONE);
        signIn("piet", OwnUtility.PASSWORD, "/earnings");
        looksRight();
        page.getByText("Give bank details").click();
        page.locator("#stripe").click();
        page.locator("#name").fill("Piet");
        page.locator("#bankAccount").fill("DE89370400440532013000");
        page.locator("#submit").click();
        page.waitForURL(utility.url() + "/earnings");

        awaitAt("/earnings", () -> page.locator("#coins").isVisible());
        page.locator("#coins").fill("40");
        looksRight();
        page.locator("#submit").click();
        page.getByTestId("cash-out").waitFor();
        assertEquals("60", page.getByTestId("available").getAttribute("data-coins"));

        awaitAt("/earnings", () -> page.getByTestId("cash-out").textContent()
                .contains("on its way to your bank"));
        looksRight();
    }

    private void open(BrowserContext browser, int wide) {
        width = wide;
        page = browser.newPage();
        page.setViewportSize(wide, 844);
    }

    /** The address of somebody new, who has followed the link of the letter. */
    private String register() {
        String mail = "ines." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        page.navigate(utility.url() + "/register");
        page.locator("#name").fill("Ines");
        page.locator("#mail").fill(mail);
        page.locator("#password").fill(PASSWORD);
        looksRight();
        page.locator("#submit").click();
        page.locator("#sent").waitFor();
        Matcher link = LINK.matcher(letters.await("Confirm your address", mail)
                .getString("text"));
        assertTrue(link.find());
        page.navigate(utility.url() + link.group());
        looksRight();
        page.locator("#submit").click();
        page.locator("#login").waitFor();
        return mail;
    }

    private void topUp() {
        page.locator(".hero button[name=preset]").click();
        payByCard();
        awaitState("CREDITED");
        looksRight();
        awaitAt("/home", () -> page.getByTestId("balance").count() == 1
                && !page.getByTestId("balance").getAttribute("data-coins").equals("0"));
    }

    private void fund(String house, String coins) {
        awaitAt("/home", () -> page.locator("#meter option[value=" + house + "]").count() == 1);
        page.locator("#meter").selectOption(house);
        page.locator("#coins").fill(coins);
        page.waitForResponse(answer -> answer.request().method().equals("POST"),
                () -> page.locator("#fund button").click());
        awaitAt("/home", () -> page.getByTestId("card-" + house).textContent()
                .contains(coins + ".00"));
    }

    private void payForTheHouse() {
        page.locator("#pay button.preset").first().click();
        payByCard();
        awaitState("RECONNECTED");
    }

    private void payByCard() {
        page.locator("#email").fill("ines@example.com");
        page.locator("#cardNumber").fill("4242424242424242");
        page.locator("#cardExpiry").fill("12 / 34");
        page.locator("#cardCvc").fill("123");
        page.locator("#billingName").fill("Ines");
        page.locator("#pay").click();
    }

    private void signIn(String login, String password, String path) {
        page.navigate(utility.url() + path);
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#submit").click();
        page.waitForURL(utility.url() + path);
    }

    private void awaitState(String state) {
        page.locator("[data-testid=order][data-state=" + state + "]").waitFor(
                new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private void awaitAt(String path, BooleanSupplier wanted) {
        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility.url() + path);
            return wanted.getAsBoolean();
        }), page::content);
    }

    private void assertSays(String words) {
        assertTrue(said("main").contains(words), said("main"));
    }

    private String said(String where) {
        return page.locator(where).textContent();
    }

    /** Nothing to push sideways, even on the narrowest phone, and no finding by day or night. */
    private void looksRight() {
        page.setViewportSize(NARROWEST, 844);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"), page.url());
        page.setViewportSize(width, 844);
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), page.url());
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals("", Accessibility.violations(page), page.url() + " " + scheme);
        }
    }
}
