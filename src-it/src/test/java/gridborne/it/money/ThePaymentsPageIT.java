package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The admin's page of payments: key, signing secrets, prices, limits and terms (S7.4). */
@OnTheStack
@ExtendWith(Browser.class)
class ThePaymentsPageIT {

    private static final String HERE = "/admin/payments";
    private static final String LAST_SECRET = "[data-testid=secret] button >> nth=-1";
    private static final int NARROWEST = 320;

    private final List<String> console = new ArrayList<>();

    @Test
    void setsHowTheUtilityIsPaid(LocalStack stack, BrowserContext browser) {
        PayingUtility utility = PayingUtility.of(stack);
        Page page = signedIn(utility, browser);
        assertTrue(page.locator("#key-works").textContent().contains("test mode"));

        submit(page, Map.of("#key", "sk_test_nobody_knows_this"), "#save-key");
        assertTrue(says(page, "#problem", "does not know this key"), problem(page));
        submit(page, Map.of("#key", utility.stripe.account().secretKey()), "#save-key");
        assertTrue(says(page, "#done", "key works"));
        assertFalse(page.content().contains(utility.stripe.account().secretKey()));

        submit(page, Map.of("#new-price", "0,30"), "#save-price");
        assertEquals("0.30", page.locator("#coin-price").getAttribute("data-price"));
        assertEquals(2, page.getByTestId("price").count());
        submit(page, Map.of("#buy-back-price", "0.35", "#least", "2", "#approval", "0"),
                "#save-terms");
        assertTrue(says(page, "#problem", "0.30"), problem(page));
        submit(page, Map.of("#buy-back-price", "0.30", "#least", "2", "#approval", "0"),
                "#save-terms");
        submit(page, Map.of("#new-price", "0.28"), "#save-price");
        assertTrue(says(page, "#problem", "0.30"), problem(page));
        submit(page, Map.of("#minimum", "0.10", "#maximum", "20"), "#save-limits");
        assertTrue(says(page, "#problem", "0.50"), problem(page));
        assertEquals("0.10", page.locator("#minimum").inputValue());
        submit(page, Map.of("#minimum", "3", "#maximum", "20"), "#save-limits");
        assertTrue(says(page, "#limits-now", "3.00"));
        looksRight(page);
    }

    @Test
    void exchangesSigningSecretsWithoutAGap(LocalStack stack, BrowserContext browser) {
        PayingUtility utility = PayingUtility.of(stack);
        Page page = signedIn(utility, browser);
        int before = page.getByTestId("secret").count();

        submit(page, Map.of("#secret", "no secret"), "#save-secret");
        assertTrue(says(page, "#problem", "whsec_"), problem(page));
        submit(page, Map.of("#secret", "whsec_anewone1234"), "#save-secret");
        assertEquals(before + 1, page.getByTestId("secret").count());
        assertFalse(page.content().contains("whsec_anewone1234"));
        for (int left = before; left >= 1; left--) {
            submit(page, Map.of(), LAST_SECRET);
            assertEquals(left, page.getByTestId("secret").count());
        }
        submit(page, Map.of(), LAST_SECRET);
        assertTrue(says(page, "#problem", "last signing secret"), problem(page));
        assertEquals(1, page.getByTestId("secret").count());
    }

    @Test
    void speaksOfYenAndDinarsInGerman(LocalStack stack, BrowserContext browser) {
        PayingUtility yen = PayingUtility.of(stack, "JPY", "30");
        Page page = signedIn(yen, browser);
        submit(page, Map.of("#new-price", "35"), "#save-price");
        assertEquals("35", page.locator("#coin-price").getAttribute("data-price"));
        submit(page, Map.of("#new-price", "35.5"), "#save-price");
        assertTrue(page.locator("#problem").isVisible());

        PayingUtility dinars = PayingUtility.of(stack, "KWD", "0.100");
        page = signedIn(dinars, browser);
        browser.addCookies(List.of(new Cookie("language", "de").setUrl(dinars.url())));
        page.navigate(dinars.url() + HERE);
        assertEquals("0,100", page.locator("#new-price").inputValue());
        submit(page, Map.of("#new-price", "0,125"), "#save-price");
        assertEquals("0.125", page.locator("#coin-price").getAttribute("data-price"));
        submit(page, Map.of("#key", "sk_test_nobody_knows_this"), "#save-key");
        assertTrue(says(page, "#problem", "kennt diesen"), problem(page));
        looksRight(page);
    }

    @Test
    void isForStaffOnly(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        Pages guest = Pages.of(utility);
        Pages rosa = guest.signedIn("rosa");

        assertEquals(303, guest.get(HERE).statusCode());
        assertEquals(403, rosa.get(HERE).statusCode());
        assertEquals(403, rosa.post(HERE, Map.of("form", "price", "price", "1")).statusCode());
        assertEquals("0.25", utility.guest.get("/api/v1/grid").expect(200).text("coin_price"));
    }

    private Page signedIn(PayingUtility utility, BrowserContext browser) {
        Page page = browser.newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(utility.url() + "/sign-in?to=" + HERE);
        page.locator("input[name=login]").fill("admin");
        page.locator("input[name=password]").fill(PayingUtility.PASSWORD);
        page.locator("main button").first().click();
        page.locator("#save-key").waitFor();
        return page;
    }

    private static void submit(Page page, Map<String, String> fields, String button) {
        fields.forEach((field, value) -> page.locator(field).fill(value));
        page.locator(button).click();
        page.waitForLoadState();
    }

    private static boolean says(Page page, String where, String what) {
        return page.locator(where).textContent().contains(what);
    }

    private static String problem(Page page) {
        return page.locator("main").textContent();
    }

    private void looksRight(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertEquals("", Accessibility.violations(page), scheme.toString());
        }
        page.setViewportSize(NARROWEST, 640);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"));
        assertEquals(List.of(), console.stream().filter(line -> !line.contains("422")).toList());
    }
}
