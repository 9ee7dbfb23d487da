package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who is not signed in, after a first settled hour. */
@OnTheStack
@ExtendWith(Browser.class)
class AVisitorsPagesIT {

    private static final int NARROWEST = 320;
    private static final List<String> CONSOLE = new ArrayList<>();
    private static Map<String, String> addresses;
    private Page page;

    @BeforeAll
    static void settleAnHour(LocalStack stack, BrowserContext browser) {
        String utility = OwnUtility.of(stack).url();
        Page page = browser.newPage();
        page.navigate(utility);
        page.getByTestId("clock-advance").click();
        page.getByTestId("tx").first().waitFor();
        String transaction = utility + page.getByTestId("tx").first().getAttribute("href");
        String hour = utility + page.locator("a[href^='/hours/']").first().getAttribute("href");
        page.navigate(transaction);
        addresses = Map.of("start", utility + "/",
                "transaction", transaction,
                "block", utility + page.locator("#block").getAttribute("href"),
                "accessibility", utility + "/accessibility",
                "hour", hour,
                "how it works", utility + "/how-it-works",
                "sign in", utility + "/sign-in",
                "nothing", utility + "/nothing-here",
                "front door", stack.access().baseUrl() + "/",
                "nobody's host", stack.portal().site("nobody.localhost").url() + "/");
    }

    @BeforeEach
    void open(BrowserContext browser) {
        CONSOLE.clear();
        page = browser.newPage();
        page.onConsoleMessage(message -> CONSOLE.add(message.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "transaction", "block", "hour", "accessibility",
        "how it works", "sign in", "nothing", "front door", "nobody's host"})
    void keepNobodyOutInBothLanguagesAndByNight(String name) {
        for (String language : List.of("en", "de")) {
            page.navigate(addresses.get(name) + "?language=" + language);
            assertEquals(language, page.locator("html").getAttribute("lang"), name);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));

                assertEquals("", Accessibility.violations(page), name + " " + scheme);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "transaction", "block", "hour", "accessibility",
        "how it works", "sign in", "nothing", "front door", "nobody's host"})
    void fitANarrowPhone(String name) {
        page.setViewportSize(NARROWEST, 640);
        page.navigate(addresses.get(name));

        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"), name);
    }

    @Test
    void beginNoSessionAndKeepTheirOwnPolicy(BrowserContext browser) {
        Response response = page.navigate(addresses.get("start"));

        assertTrue(browser.cookies().isEmpty());
        assertFalse(response.headerValue("Content-Security-Policy")
                .matches(".*(script-src|style-src|style-src-elem) [^;]*unsafe-inline.*"));
        assertEquals(List.of(), CONSOLE);
    }

    @Test
    void answerWithTheRightStatus() {
        assertEquals(200, page.navigate(addresses.get("hour")).status());
        assertEquals(404, page.navigate(addresses.get("nothing")).status());
        assertEquals(404, page.navigate(addresses.get("nobody's host")).status());
        assertEquals(404, page.navigate(addresses.get("start") + "hours/1").status());
        assertEquals(404, page.navigate(addresses.get("start") + "transactions/0xab").status());
    }

    /** Nobody needs another explorer: each transaction and block in words, and word for word. */
    @Test
    void leadAlongTheChain() {
        page.navigate(addresses.get("transaction"));
        assertTrue(page.locator(".said").textContent().contains("was closed"));
        page.getByText("Raw data").click();
        assertTrue(page.getByText("The transaction as it was signed").isVisible());
        page.locator("#before").click();
        assertTrue(page.locator(".said li").count() > 0);
        page.locator("#after").click();
        assertEquals(addresses.get("transaction"), page.url());

        page.locator("#block").click();
        assertTrue(page.locator("h1").textContent().startsWith("Block "));
        page.locator("#before").click();
        page.locator("#after").click();
        assertEquals(addresses.get("block"), page.url());
        page.getByTestId("tx").first().click();
        assertEquals(addresses.get("transaction"), page.url());
        for (String nothing : List.of("999999999", "-1", "x", "")) {
            assertEquals(404, page.navigate(addresses.get("start") + "blocks/" + nothing).status(),
                    nothing);
        }
    }

    /** By push, and where that does not get through, by asking again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"void 0", "delete window.EventSource"})
    void renewTheirFiguresByThemselves(String script, BrowserContext browser) {
        page.addInitScript(script);
        page.navigate(addresses.get("start"));
        page.locator("main details").first().locator("summary").click();
        page.locator("h1").click();
        page.evaluate("document.title = 'the same page'");
        String before = page.locator("#energy").getAttribute("data-spoken");
        Page other = browser.newPage();
        other.navigate(addresses.get("start"));

        other.getByTestId("clock-advance").click();
        other.waitForLoadState();

        page.waitForCondition(() -> !before.equals(
                page.locator("#energy").getAttribute("data-spoken")));
        assertEquals("the same page", page.title());
        assertTrue((boolean) page.locator("main details").first().evaluate("one => one.open"));
        assertEquals(List.of(), CONSOLE);
    }

    @Test
    void leadToTheClockByKeyboardAlone() {
        page.navigate(addresses.get("start"));
        String before = page.getByTestId("clock").getAttribute("datetime");
        for (int i = 0; i < 8 && !isOnTheClock(); i++) {
            page.keyboard().press("Tab");
        }
        assertTrue(isOnTheClock());
        assertEquals("solid",
                page.evaluate("getComputedStyle(document.activeElement).outlineStyle"));

        page.waitForResponse(response -> response.status() == 303,
                () -> page.keyboard().press("Enter"));
        page.waitForLoadState();

        assertTrue(page.getByTestId("clock").getAttribute("datetime").compareTo(before) > 0);
    }

    @Test
    void rememberTheLanguageThatWasChosen() {
        page.navigate(addresses.get("how it works"));
        page.locator("footer button").click();

        assertEquals("So funktioniert es", page.locator("h1").textContent());
        page.navigate(addresses.get("start"));
        assertEquals("de", page.locator("html").getAttribute("lang"));
    }

    private boolean isOnTheClock() {
        return "clock-advance".equals(page.evaluate("document.activeElement.dataset.testid"));
    }
}
