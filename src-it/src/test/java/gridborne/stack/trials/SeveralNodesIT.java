package gridborne.stack.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T10 and T12: three portals, one clock right, one ten minutes ahead, one ten minutes behind, all
 * firing their timers at the same second. Each UTC hour is settled exactly once, whatever a day
 * is long, and whoever sleeps meanwhile. Utilities live in the past, where the chain refuses no
 * hour as not over; the one in the future waits for the chain's clock.
 */
class SeveralNodesIT {

    private static final Duration SKEW = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int LONG_RUN_HOURS = Sizes.of(72, 1_000);

    @TempDir
    static Path place;

    private static TrialTime time;
    private static TrialWorld world;
    private static List<TrialNode> nodes;

    @BeforeAll
    static void start() {
        time = new TrialTime(place);
        world = new TrialWorld(place, time.war());
        nodes = List.of(world.node(time.settings(Duration.ZERO)),
                world.node(time.settings(SKEW)), world.node(time.settings(SKEW.negated())));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** One test, since going back in time is harmless and going on would settle months. */
    @Test
    void settleEachHourOnce() {
        waitForTheChainsClock();
        settleALongRunWhileOneSleeps();
        compareMoneyAndCoinsOnceEachNight();
        settleTheDay("berlin-long", "Europe/Berlin", LocalDate.of(2026, 10, 25), 25);
        settleTheDay("berlin-short", "Europe/Berlin", LocalDate.of(2026, 3, 29), 23);
        settleTheDay("newyork-short", "America/New_York", LocalDate.of(2026, 3, 8), 23);
        settleTheDay("kiritimati-year-end", "Pacific/Kiritimati", LocalDate.of(2026, 1, 1), 24);
        settleTheDay("newyork-long", "America/New_York", LocalDate.of(2025, 11, 2), 25);
    }

    /** T12: our clock says that the hour is over, the chain's says no; nothing is lost by it. */
    private void waitForTheChainsClock() {
        Instant ahead = Instant.parse("2027-06-01T12:30:00Z");
        time.set(ahead);
        TrialUtility utility = utility("early", "UTC");
        long open = utility.openHour();
        time.set(ahead.plus(Duration.ofHours(2)));

        assertTrue(Patience.until(LIMIT, () -> run(utility).getString("step").equals("refused")),
                () -> run(utility).toString());
        assertTrue(run(utility).getString("refusal").contains("not over by the chain's clock"));
        assertEquals(open, utility.openHour());
        try (TenantDatabase owner = utility.databaseAsOwner()) {
            owner.run("update tenant_settlement_operation"
                    + " set given_at = given_at - interval '11 minutes'");
        }
        assertTrue(Patience.until(LIMIT, () -> utility.alarmStands("SETTLEMENT_STUCK")));

        world.chain.passTime(Duration.between(Clock.systemUTC().instant(), ahead)
                .plus(Duration.ofHours(3)));

        assertTrue(Patience.until(LIMIT, () -> utility.openHour() == open + 2),
                () -> run(utility).toString());
        assertTrue(Patience.until(LIMIT, () -> !utility.alarmStands("SETTLEMENT_STUCK")));
        assertEachOnce(utility, open, 2);
    }

    /** T10: the third node sleeps again and again, wherever it is, and knows nothing of it. */
    private void settleALongRunWhileOneSleeps() {
        Instant begin = Instant.parse("2026-11-10T00:30:00Z");
        time.set(begin);
        TrialUtility utility = utility("long-run", "UTC");
        long open = utility.openHour();
        for (int hours = 24; hours <= LONG_RUN_HOURS; hours += 24) {
            long goal = open + hours;
            nodes.get(2).pause();
            time.set(begin.plus(Duration.ofHours(hours)));
            assertTrue(Patience.until(LIMIT, () -> utility.openHour() >= goal),
                    () -> run(utility).toString());
            nodes.get(2).resume();
        }
        assertEachOnce(utility, open, LONG_RUN_HOURS / 24 * 24);
    }

    /** At three in the utility's zone, by whichever node comes first (I10); a difference shows. */
    private void compareMoneyAndCoinsOnceEachNight() {
        Instant three = LocalDate.of(2026, 11, 14).atTime(3, 0)
                .atZone(ZoneId.of("Europe/Berlin")).toInstant();
        time.set(three.minus(Duration.ofHours(1)));
        TrialUtility utility = utility("nightly", "Europe/Berlin");
        assertEquals(0, comparisons(utility).size(), "nothing is due at two");

        time.set(three.plus(Duration.ofMinutes(15)));

        awaitComparisons(utility, 1);
        assertTrue(comparisons(utility).getJsonObject(0).getBoolean("agrees"),
                () -> comparisons(utility).toString());
        try (TenantDatabase owner = utility.databaseAsOwner()) {
            owner.run("insert into billing_booking (id, kind, type, payment_intent, amount_minor,"
                    + " fee_minor, currency, booked_at) values ('txn_stray', 'CHARGE', 'charge',"
                    + " 'pi_stray', 1234, 0, 'EUR', timestamptz '2026-11-14 12:00:00Z')");
        }
        time.set(three.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(15)));

        awaitComparisons(utility, 2);
        JsonObject found = comparisons(utility).getJsonObject(0);
        assertEquals("2026-11-14", found.getString("day"), found::toString);
        assertEquals("charge_without_order", found.getJsonArray("differences").getJsonObject(0)
                .getString("kind"), found::toString);
        assertComparedOnceEachNight(utility);
    }

    /** The audit log has an entry for each, and a night later all nodes have had their turns. */
    private static void assertComparedOnceEachNight(TrialUtility utility) {
        try (TenantDatabase owner = utility.databaseAsOwner()) {
            assertEquals(2, owner.number("select count(*) from tenant_audit"
                    + " where action = 'compare money and coins'"));
            assertEquals(2, owner.number("select count(distinct day) from"
                    + " billing_reconciliation"));
            assertEquals(2, owner.number("select count(*) from billing_reconciliation"));
            owner.run("delete from billing_booking where id = 'txn_stray'");
        }
    }

    private static void awaitComparisons(TrialUtility utility, int wanted) {
        assertTrue(Patience.until(LIMIT, () -> comparisons(utility).size() >= wanted),
                () -> comparisons(utility).toString());
    }

    private static JsonArray comparisons(TrialUtility utility) {
        return utility.admin().get("/api/v1/reconciliations").list();
    }

    private void settleTheDay(String slug, String zone, LocalDate date, int hours) {
        Instant begin = date.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        assertEquals(hours, Duration.between(begin, end).toHours());
        time.set(begin.plus(Duration.ofMinutes(30)));
        TrialUtility utility = utility(slug, zone);
        long open = utility.openHour();
        utility.read(1_100);

        time.set(end.plus(Duration.ofMinutes(30)));

        assertTrue(Patience.until(LIMIT, () -> utility.openHour() == open + hours),
                () -> run(utility).toString());
        assertEachOnce(utility, open, hours);
        TrialPages.of(nodes.get(0), utility).assertShowDay(date, hours);
    }

    /** In the journal as on the chain: one close that counts for each hour, and none missing. */
    private static void assertEachOnce(TrialUtility utility, long open, int hours) {
        List<Long> settled = utility.settledHours(open, open + hours);
        assertEquals(LongStream.range(open, open + hours).boxed().toList(), settled);
        try (TenantDatabase database = utility.database()) {
            assertEquals(hours, database.number("select count(*) from tenant_settlement"
                    + " where hour < ?", open + hours), utility.slug());
            assertEquals(hours, database.number("select count(*) from chain_hour"));
        }
        utility.assertLawsHold();
    }

    private static JsonObject run(TrialUtility utility) {
        return utility.admin().get("/api/v1/settlement-run").json();
    }

    private static TrialUtility utility(String slug, String zone) {
        JsonObjectBuilder wish = Json.createObjectBuilder().add("zone", zone)
                .add("grace_minutes", 0);
        return new TrialUtility(world, nodes.get(0), slug, wish);
    }
}
