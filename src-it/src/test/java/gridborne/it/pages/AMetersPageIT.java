package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.money.PayingUtility;
import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.Answer;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** UX screen 2: a meter's own page, as the sticker on the lamp leads to it. */
@OnTheStack
@ExtendWith(Browser.class)
class AMetersPageIT {

    private static final int NARROWEST = 320;
    private static PayingUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    @Test
    void tellsWhoKeepsItGoingAndHowFarItIsToTheGoal(BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate(utility.url() + "/m/lamp-1");
        assertTrue(page.getByTestId("be-the-first").isVisible());

        pay(utility.wish("2.00").add("meter", "LAMP-1").add("shown_name", "Anna <3"));
        pay(utility.wish("3.00").add("meter", "LAMP-1"));
        page.reload();
        List<String> contributors = page.getByTestId("contributor").allInnerTexts();
        assertEquals(2, contributors.size());
        assertTrue(contributors.get(0).startsWith("A neighbour"), contributors::toString);
        assertTrue(contributors.get(1).startsWith("Anna <3"), contributors::toString);
        assertTrue(contributors.get(1).contains("8.00 coins"), contributors::toString);
        Answer file = utility.guest.get("/fundings.csv?meter=LAMP-1").expect(200);
        assertEquals(3, file.body().lines().count());
        assertFalse(file.body().contains("Anna"));

        signIn(page, "rosa");
        assertEquals(0, page.locator("#goal").count());
        page.waitForResponse(answer -> answer.status() == 303,
                () -> page.getByText("Sign out").click());
        page.waitForLoadState();
        signIn(page, "admin");
        page.locator("#goal-coins").fill("many");
        page.locator("#goal-submit").click();
        assertTrue(page.locator("#problem").isVisible());
        assertEquals("many", page.locator("#goal-coins").inputValue());
        page.locator("#goal-coins").fill("40");
        page.locator("#goal-submit").click();
        assertEquals("50", page.getByTestId("goal").getAttribute("data-percent"));
        keepsNobodyOut(page);
    }

    private static void keepsNobodyOut(Page page) {
        for (String language : List.of("en", "de")) {
            page.navigate(utility.url() + "/m/LAMP-1?language=" + language);
            assertEquals(language, page.locator("html").getAttribute("lang"));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertEquals("", Accessibility.violations(page), language + " " + scheme);
            }
        }
        page.setViewportSize(NARROWEST, 640);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"));
    }

    @Test
    void isSharedByLinkAndByPoster(BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate(utility.url() + "/m/LAMP-1");
        String address = page.locator("meta[property='og:url']").getAttribute("content");
        assertEquals(utility.url() + "/m/LAMP-1", address);

        Answer picture = utility.guest.get("/m/LAMP-1/picture.svg").expect(200);
        Answer poster = utility.guest.get("/m/LAMP-1/poster.svg").expect(200);
        Answer print = utility.guest.get("/m/LAMP-1/poster.pdf").expect(200);

        assertTrue(picture.body().contains("LAMP-1"));
        assertTrue(poster.body().contains(address.substring("http://".length())));
        assertTrue(print.body().startsWith("%PDF"));
        utility.guest.get("/m/NO-SUCH/poster.svg").expect(404);
        utility.guest.get("/fundings.csv?meter=NO-SUCH").expect(404);
        page.navigate(utility.url() + "/m/LAMP-1/poster.svg");
        assertEquals(1, page.locator("svg path").count());
    }

    @Test
    void leadsOnWhereARetiredOneWasReplaced(BrowserContext browser) {
        add("OLD-1");
        add("NEW-1");
        utility.admin.put("/api/v1/meters/OLD-1/successor",
                Json.createObjectBuilder().add("meter", "NEW-1")).expectProblem(409);
        utility.admin.post("/api/v1/meters/OLD-1/retirement", Json.createObjectBuilder())
                .expect(202);
        utility.rosa.put("/api/v1/meters/OLD-1/successor",
                Json.createObjectBuilder().add("meter", "NEW-1")).expectProblem(403);
        utility.admin.put("/api/v1/meters/OLD-1/successor",
                Json.createObjectBuilder().add("meter", "OLD-1")).expectProblem(422);
        utility.admin.put("/api/v1/meters/OLD-1/successor",
                Json.createObjectBuilder().add("meter", "NEW-1")).expect(200);

        Page page = browser.newPage();
        page.navigate(utility.url() + "/m/OLD-1");
        assertEquals(0, page.locator("#pay").count());
        page.locator("#successor").click();

        assertTrue(page.locator("h1").textContent().contains("NEW-1"));
    }

    @Test
    void letsOnlyItsOwnerAndAdminsSetAGoal() {
        var goal = Json.createObjectBuilder().add("until", "2031-03-31");
        utility.guest.put("/api/v1/meters/LAMP-1/goal", goal).expectProblem(401);
        utility.rosa.put("/api/v1/meters/LAMP-1/goal",
                Json.createObjectBuilder().add("coins", "5")).expectProblem(403);
        utility.admin.put("/api/v1/meters/LAMP-1/goal", Json.createObjectBuilder()
                .add("coins", "5").add("until", "2031-03-31")).expectProblem(400);
        utility.admin.put("/api/v1/meters/NO-SUCH/goal",
                Json.createObjectBuilder().add("coins", "5")).expectProblem(404);
    }

    private static void pay(jakarta.json.JsonObjectBuilder wish) {
        Placed order = Placed.of(utility.guest.post("/api/v1/orders", wish));
        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
        utility.awaitState(order, "reconnected");
    }

    private static void add(String code) {
        utility.admin.post("/api/v1/meters", Json.createObjectBuilder().add("code", code)
                .add("name", code).add("kind", "STREET_LIGHT").add("direction", "CONSUMPTION")
                .add("owner", 0).add("connection_power_w", 100).add("register_wh", 0))
                .expect(201);
    }

    private static void signIn(Page page, String login) {
        page.navigate(utility.url() + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(PayingUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        page.navigate(utility.url() + "/m/LAMP-1");
    }
}
