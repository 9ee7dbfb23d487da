package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The admin's page of letters: what waits can be tried at once, what was given up says why. */
@OnTheStack
@ExtendWith(Browser.class)
class TheLettersPageIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String HERE = "/admin/mail";
    private static final String MAIL = "/api/v1/mail";
    private static final int NARROWEST = 320;
    private static final String NOTHING = "{}";

    @Test
    void triesWaitingLettersWhenAsked(LocalStack stack, BrowserContext browser) {
        PayingUtility utility = PayingUtility.of(stack);
        write(utility, "later@example.org");
        write(utility, "nobody@example.org");
        assertTrue(Patience.until(LIMIT, () -> letter(utility, "failed").containsKey("id")
                && !letter(utility, "queued").isNull("reason")));

        Page page = signedIn(utility, browser);
        assertTrue(page.locator("h1").textContent().contains("One letter waits"));
        assertEquals(1, page.getByTestId("waiting").count());
        assertTrue(page.getByTestId("waiting").textContent().contains("come again later"));
        assertTrue(page.getByTestId("given-up").textContent().contains("550 5.1.1"));
        assertFalse(page.content().matches("(?is).*(later|nobody)@example\\.org.*"));
        page.locator("[data-testid=waiting] button").click();
        page.waitForLoadState();
        assertTrue(page.locator("#done").isVisible());
        looksRight(page, utility);
    }

    @Test
    void makesNoLetterBeGivenUpSooner(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        write(utility, "later@example.org");
        write(utility, "nobody@example.org");
        assertTrue(Patience.until(LIMIT, () -> letter(utility, "failed").containsKey("id")
                && letter(utility, "queued").getInt("tries") > 0));
        String waiting = letter(utility, "queued").getString("id");
        String ended = letter(utility, "failed").getString("id");

        int before = letter(utility, "queued").getInt("tries");
        utility.admin.post(MAIL + "/" + waiting + "/try", NOTHING).expect(202);
        assertTrue(letter(utility, "queued").getInt("tries") <= before + 1);
        utility.admin.post(MAIL + "/" + ended + "/try", NOTHING).expectProblem(422);
        utility.admin.post(MAIL + "/none/try", NOTHING).expectProblem(404);
        utility.rosa.post(MAIL + "/" + waiting + "/try", NOTHING).expectProblem(403);
        utility.guest.post(MAIL + "/" + waiting + "/try", NOTHING).expectProblem(401);
        PayingUtility other = PayingUtility.of(stack);
        other.admin.post(MAIL + "/" + waiting + "/try", NOTHING).expectProblem(404);
    }

    @Test
    void isForStaffOnly(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        Pages guest = Pages.of(utility);
        Pages rosa = guest.signedIn("rosa");

        assertEquals(303, guest.get(HERE).statusCode());
        assertEquals(403, rosa.get(HERE).statusCode());
        assertEquals(403, rosa.post(HERE, Map.of("id", "1")).statusCode());
        Pages admin = guest.signedIn("admin");
        assertEquals(422, admin.post(HERE, Map.of("id", "none")).statusCode());
        assertTrue(admin.text(HERE + "?language=de").contains("Kein Brief wartet"));
    }

    private static void write(PayingUtility utility, String to) {
        utility.admin.post(MAIL + "/test", Json.createObjectBuilder().add("to", to)).expect(202);
    }

    private static JsonObject letter(PayingUtility utility, String state) {
        return utility.admin.get(MAIL).expect(200).json().getJsonArray("letters")
                .getValuesAs(JsonObject.class).stream()
                .filter(letter -> letter.getString("state").equals(state)).findFirst()
                .orElse(Json.createObjectBuilder().addNull("reason").add("tries", 0).build());
    }

    private static Page signedIn(PayingUtility utility, BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate(utility.url() + "/sign-in?to=" + HERE);
        page.locator("input[name=login]").fill("admin");
        page.locator("input[name=password]").fill(PayingUtility.PASSWORD);
        page.locator("main button").first().click();
        page.getByTestId("given-up").waitFor();
        return page;
    }

    private static void looksRight(Page page, PayingUtility utility) {
        for (String language : List.of("en", "de")) {
            page.navigate(utility.url() + HERE + "?language=" + language);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertEquals("", Accessibility.violations(page), language + " " + scheme);
            }
        }
        page.setViewportSize(NARROWEST, 640);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"));
    }
}
