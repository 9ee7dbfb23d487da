package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import java.time.Duration;
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
