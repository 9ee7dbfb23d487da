package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What pages say when there is nothing to show yet, and when something is not as it should be:
 * never an empty box, never an old figure without its date.
 */
@OnTheStack
class NothingYetAndSomethingWrongIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static LocalStack running;

    @BeforeAll
    static void remember(LocalStack stack) {
        running = stack;
    }

    @Test
    void aNewUtilityTellsWhatWillBeThere() {
        OwnUtility utility = OwnUtility.empty(running, Json.createObjectBuilder());
        addMeter(utility, "NEW-1");
        Visitor rosa = signedIn(utility, "rosa");

        assertSays(Visitor.at(utility.url()), "/", "First settlement at ");
        assertSays(Visitor.at(utility.url()), "/m/NEW-1",
                "Be the first: nobody has put coins into this meter yet.");
        assertSays(Visitor.at(utility.url()), "/m/NEW-1",
                "This utility does not take cards yet. Its counter sells coins.");
        assertSays(rosa, "/home", "The picture begins with the first settled hour");
        assertSays(rosa, "/home", "Nothing has happened yet. Your first top-up will be here.");
        assertSays(rosa, "/home/meters/NEW-1", "First reading expected");
        assertSays(rosa, "/home/meters/NEW-1", "Nothing was heard of this meter yet.");
        assertSays(rosa, "/pools", "Invite members, and a second treasurer");
        assertSays(signedIn(utility, "piet"), "/earnings", "Earnings show after the first hour.");
        assertSays(signedIn(utility, "admin"), "/cash-outs", "Nothing waits for approval.");
    }

    /** An hour that nobody reported is hatched; a feed that ends leaves its figures, dated. */
    @Test
    void aMissedReadingIsAGapAndAFeedThatEndsIsLate() {
        OwnUtility utility = OwnUtility.empty(running, Json.createObjectBuilder());
        addMeter(utility, "GAP-1");
        addMeter(utility, "STEADY-1");
        report(utility, "GAP-1", 2_000);
        report(utility, "STEADY-1", 2_000);
        utility.nextHour();
        report(utility, "STEADY-1", 3_000);
        utility.nextHour();
        report(utility, "GAP-1", 3_000);
        report(utility, "STEADY-1", 4_000);
        utility.nextHour();

        assertSays(signedIn(utility, "rosa"), "/home/meters/GAP-1",
                "1 hour without a reading");
        assertSays(signedIn(utility, "rosa"), "/home/meters/GAP-1", "no reading");
        for (int hour = 0; hour < 4; hour++) {
            utility.nextHour();
        }
        assertSays(Visitor.at(utility.url()), "/", "meter feed late");
        assertSays(Visitor.at(utility.url()), "/", "data-testid=\"kpi-used\"");
    }

    @Test
    void aPoolSaysThatItHasMoreThanItsGoalAndThatItIsClosed() {
        PoolUtility utility = PoolUtility.of(running);
        utility.found("5");
        Visitor guest = Visitor.at(utility.url());
        assertSays(guest, "/p/street-light-friends", "Be the first to give.");
        utility.tessa().put(PoolUtility.POOL, pool("0.5")).expect(200);
        utility.own().settled(utility.tessa().post(PoolUtility.POOL + "/contributions",
                Json.createObjectBuilder().add("coins", "2")).expect(202).text("operation"));

        awaitSays(guest, "/p/street-light-friends",
                "The goal of 0.50 coins is reached, and 1.50 more.");
        utility.tessa().post(PoolUtility.POOL + "/closure", "").expect(200);
        awaitSays(guest, "/p/street-light-friends", "“Street light friends” is closed.");
        assertTrue(guest.get("/p/street-light-friends/poster.pdf").statusCode() == 404);
    }

    private static JsonObjectBuilder pool(String goal) {
        return Json.createObjectBuilder().add("name", "Street light friends").add("goal", goal)
                .add("limit", "5");
    }

    private static void addMeter(OwnUtility utility, String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
        assertTrue(Patience.until(LIMIT, () -> utility.guest.get("/api/v1/meters/" + code)
                .expect(200).json().containsKey("balance")), code);
    }

    private static void report(OwnUtility utility, String code, long registerWh) {
        utility.gateway.post("/api/v1/meters/" + code + "/readings",
                Json.createObjectBuilder().add("register_wh", registerWh)).expect(200);
    }

    private static Visitor signedIn(OwnUtility utility, String login) {
        Visitor guest = Visitor.at(utility.url());
        return guest.withSession(Visitor.session(guest.signIn(login, OwnUtility.PASSWORD)));
    }

    private static void assertSays(Visitor who, String path, String words) {
        String page = text(who, path);
        assertTrue(page.contains(words), () -> path + " does not say " + words + ": " + page);
    }

    private static void awaitSays(Visitor who, String path, String words) {
        Patience.until(LIMIT, () -> text(who, path).contains(words));
        assertSays(who, path, words);
    }

    /** As it is read; typographic blanks are blanks. */
    private static String text(Visitor who, String path) {
        String page = who.get(path).body();
        for (String blank : List.of("\u00a0", "\u202f", "&#160;", "&nbsp;")) {
            page = page.replace(blank, " ");
        }
        return page;
    }
}
