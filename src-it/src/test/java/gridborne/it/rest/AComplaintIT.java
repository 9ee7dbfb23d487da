package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** UX screen 10: an admin answers on one screen, keeps somebody out, and works at a meter. */
@OnTheStack
@ExtendWith(Browser.class)
class AComplaintIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static OwnUtility utility;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    /** "Why was I cut off last night?" */
    @Test
    void isAnsweredOnOneScreen(BrowserContext browser) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter("LATE-1", "CONSUMPTION", "rosa"))
                .expect(201);
        utility.settled(utility.rosa.post("/api/v1/meters/LATE-1/fund",
                Json.createObjectBuilder().add("coins", "0.5")).expect(202).text("operation"));
        utility.nextHour();

        Page page = signedIn(browser);
        page.navigate(utility.url() + "/desk/people.xhtml?text=ros");
        page.locator("[id='list:table'] a").first().click();
        assertTrue(page.locator("#meters").textContent().contains("LATE-1"));
        page.locator("#kind").selectOption("DECISION");
        page.locator("#show").click();
        page.waitForURL("**kind=DECISION**");
        assertTrue(Patience.until(LIMIT, () -> {
            page.reload();
            return page.locator("#entries").textContent().contains("LATE-1: cut off: used up");
        }), () -> page.locator("#entries").textContent());
        assertTrue(page.locator("#entries").textContent().contains("coins on it then"));
        assertEquals(page.locator("#entries li").count(),
                page.locator("#entries li[data-kind=DECISION]").count());

        page.locator("#kind").selectOption("");
        page.locator("#show").click();
        page.waitForURL("**kind=&**");
        for (String kind : new String[] {"READING", "DECISION", "OPERATION", "BOOKING"}) {
            assertTrue(page.locator("#entries li[data-kind=" + kind + "]").count() > 0, kind
                    + " in " + page.locator("#entries").textContent());
        }
        assertEquals("", Accessibility.violations(page));
        page.setViewportSize(320, 700);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
    }

    /** "I never got your letter." */
    @Test
    void mayBeAboutALetter(BrowserContext browser) {
        utility.person("mia@example.org", "RESIDENT", "0.00");
        assertEquals(303, Visitor.at(utility.url()).postForm("/forgot",
                Map.of("mail", "Mia@example.org")).statusCode());
        Page page = signedIn(browser);
        page.navigate(utility.url()
                + "/desk/person.xhtml?login=mia@example.org&kind=LETTER&language=de");

        String letters = page.locator("#entries").textContent();

        assertTrue(letters.contains("Brief für ein neues Passwort"), letters);
        assertEquals(1, page.locator("#entries li[data-kind=LETTER]").count(), letters);
        assertFalse(letters.contains("/link/"), "A secret of somebody else's: " + letters);
        JsonObject own = utility.as("mia@example.org").get("/api/v1/me/data").expect(200).json()
                .getJsonArray("letters").getJsonObject(0);
        assertEquals("newPassword", own.getString("about"));
        assertTrue(List.of("QUEUED", "SENT").contains(own.getString("state")), own::toString);
    }

    /** Whoever is locked has no session and no token; unlocked, they are as before. */
    @Test
    void mayEndWithSomebodyKeptOut(BrowserContext browser) {
        Api visitor = utility.person("lena", "RESIDENT", "0.00");
        visitor.get("/api/v1/me").expect(200);

        Page page = signedIn(browser);
        page.navigate(utility.url() + "/desk/people.xhtml?text=lena");
        page.locator("[id='list:table'] a").first().click();
        page.getByText("Lock", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("This person is kept out").waitFor();
        visitor.get("/api/v1/me").expectProblem(401);
        utility.guest.post("/api/v1/tokens", Json.createObjectBuilder().add("name", "again")
                .add("login", "lena").add("password", OwnUtility.PASSWORD)).expectProblem(401);

        page.getByText("Let in again").click();
        page.getByText("This person may sign in").waitFor();
        visitor.get("/api/v1/me").expect(200);
    }

    /** One person twice: meters, coins and agreements go to the one that is kept. */
    @Test
    void mayComeFromSomebodyWhoIsThereTwice(BrowserContext browser) {
        Api twin = utility.person("twin", "RESIDENT", "5.00");
        Api kept = utility.person("kept", "RESIDENT", "0.00");
        utility.admin.post("/api/v1/meters", OwnUtility.meter("TWIN-1", "CONSUMPTION", "twin"))
                .expect(201);
        utility.admin.post("/api/v1/actors", Json.createObjectBuilder().add("kind", "RESIDENT")
                .add("name", "The twin").add("login", "twin")).expect(201);

        Page page = signedIn(browser);
        page.navigate(utility.url() + "/desk/person.xhtml?login=twin");
        page.locator("#kept").fill("twin");
        page.getByText("Merge into that one").click();
        assertTrue(page.locator("#problem").textContent().contains("cannot take this over"));
        page.locator("#kept").fill("kept");
        page.getByText("Merge into that one").click();
        page.getByText("This person was here twice").waitFor();

        twin.get("/api/v1/me").expectProblem(401);
        assertTrue(Patience.until(LIMIT, () -> utility.balanceOf(kept).equals("20")
                && kept.get("/api/v1/me").expect(200).body().contains("TWIN-1")),
                () -> kept.get("/api/v1/me").body());
        page.navigate(utility.url() + "/desk/search.xhtml?q=kept");
        assertTrue(page.locator("#found").textContent().contains("The twin"), page::content);
        page.navigate(utility.url() + "/desk/person.xhtml?login=twin");
        page.getByText("Let in again").click();
        assertTrue(page.locator("#problem").textContent().contains("who was merged stays out"));
        assertEquals(404, page.navigate(utility.url() + "/desk/person.xhtml?login=nobody")
                .status());
    }

    @Test
    void leadsToWorkAtAMeter(BrowserContext browser) {
        Page page = signedIn(browser);
        page.navigate(utility.url() + "/desk/meters.xhtml#new");
        page.locator("#new-code").fill("desk-1");
        page.locator("#new-name").fill("Made at the desk");
        page.locator("#new-owner").fill("nobody");
        page.locator("#new-power").fill("5000");
        page.locator("#new-register").fill("1200");
        page.locator("#new button").click();
        assertTrue(page.locator("#problem").textContent().contains("'nobody'"));
        assertEquals("Made at the desk", page.locator("#new-name").inputValue());
        assertEquals("", Accessibility.violations(page));
        page.locator("#new-owner").fill("rosa");
        page.locator("#new button").click();
        page.locator("#done").waitFor();

        page.getByText("Make a key").click();
        String key = page.locator("#key").textContent();
        assertTrue(key.length() > 20, key);
        assertEquals("", Accessibility.violations(page));
        page.navigate(utility.url() + "/desk/meter.xhtml?code=DESK-1");
        assertEquals(0, page.locator("#key").count(), "shown once");

        page.getByText("Never cut it off").click();
        page.getByText("This meter is never cut off").waitFor();
        page.locator("#last").fill("1100");
        page.locator("#start").fill("0");
        page.locator("#replacement button").click();
        assertTrue(page.locator("#problem").textContent().contains("below the last one"));
        page.locator("#sure").check();
        page.locator("#retirement button").click();
        page.locator("#done").waitFor();
        assertEquals(0, page.locator("#retirement").count());
        page.setViewportSize(320, 700);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
    }

    /** The same work as on the desk, for whoever answers complaints with a program. */
    @Test
    void isWorkedAtByRestToo() {
        Api lars = utility.person("lars", "RESIDENT", "0.00");
        String path = "/api/v1/people/lars";

        assertEquals("lars", utility.admin.get("/api/v1/people?text=LARS").expect(200).array()
                .getJsonObject(0).getString("login"));
        utility.admin.put(path + "/lock", Json.createObjectBuilder()).expect(200);
        lars.get("/api/v1/me").expectProblem(401);
        assertFalse(utility.admin.get("/api/v1/people?text=lars").expect(200).array()
                .getJsonObject(0).isNull("locked_at"));
        utility.admin.delete(path + "/lock").expect(200);
        lars.get("/api/v1/me").expect(200);
        assertEquals("[\"RESIDENT\",\"PRODUCER\"]", utility.admin.put(path + "/roles",
                roles("PRODUCER", "RESIDENT")).expect(200).json().getJsonArray("roles")
                .toString());
        utility.admin.put("/api/v1/people/admin/roles", roles("RESIDENT")).expectProblem(409);
        utility.admin.post(path + "/password-letter", "").expectProblem(409);
        utility.admin.post("/api/v1/people/nobody/merger", "{\"into\":\"lars\"}")
                .expectProblem(404);
        utility.admin.post(path + "/merger", "{\"into\":\"rosa\"}").expect(200);
        lars.get("/api/v1/me").expectProblem(401);
        utility.rosa.put(path + "/lock", Json.createObjectBuilder()).expectProblem(403);
        utility.admin.post("/api/v1/settlement-run", "").expectProblem(409);
    }

    private static JsonObjectBuilder roles(String... wanted) {
        return Json.createObjectBuilder().add("roles",
                Json.createArrayBuilder(List.of(wanted)));
    }

    /** By a click, by the arrow keys and by typing: the fields are what counts. */
    @Test
    void mayBeAboutAPlaceOnTheMap(BrowserContext browser) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter("PLACED-1", "CONSUMPTION", "rosa"))
                .expect(201);
        Page page = signedIn(browser);
        page.navigate(utility.url() + "/desk/meter.xhtml?code=PLACED-1&language=de");
        Locator mark = page.locator(".place-mark");
        assertEquals("Der Zähler hat noch keinen Ort auf der Karte.",
                mark.getAttribute("aria-label"));
        assertEquals("", Accessibility.violations(page));

        mark.focus();
        mark.press("ArrowLeft");
        mark.press("Shift+ArrowDown");
        assertEquals("490 550", page.locator("#x").inputValue() + " "
                + page.locator("#y").inputValue());
        assertEquals("Die Marke steht 490 von links, 550 von oben, von 1000.",
                page.locator(".place-told").textContent());
        BoundingBox map = page.locator(".place-map svg").boundingBox();
        page.mouse().click(map.x + map.width / 4, map.y + map.height / 2);
        int left = Integer.parseInt(page.locator("#x").inputValue());
        assertTrue(left > 200 && left < 300, "a quarter from the left: " + left);
        BoundingBox grip = mark.boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        page.mouse().move(map.x + map.width * 3 / 4, map.y + map.height / 2);
        page.mouse().up();
        left = Integer.parseInt(page.locator("#x").inputValue());
        assertTrue(left > 700 && left < 800, "three quarters from the left: " + left);
        page.locator("#y").fill("310");
        page.locator("#change button").click();
        page.locator("#done").waitFor();
        assertEquals(Json.createObjectBuilder().add("x", left).add("y", 310).build(),
                utility.admin.get("/api/v1/meters/PLACED-1").expect(200).json()
                        .getJsonObject("location"));
        page.setViewportSize(320, 700);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
    }

    private static Page signedIn(BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate(utility.url() + "/sign-in");
        page.locator("#login").fill("admin");
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#password").press("Enter");
        page.getByText("Sign out").waitFor();
        return page;
    }
}
