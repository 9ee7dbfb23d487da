package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * T15 and T17 on two portals: whatever goes wrong on the way to Stripe and however many spend one
 * balance, every cash-out is money or coins, and once; and whenever the books are compared
 * meanwhile, they agree or say what is on its way. The seed is printed where it fails.
 */
@OnTheStack
@ArquillianTest
class ManyCashOutsIT {

    private static final boolean SOAK = Boolean.getBoolean("gridborne.soak");
    private static final int CASH_OUTS = SOAK ? 1_000 : 12;
    private static final int SPENDS = SOAK ? 10_000 : 60;
    private static final Duration LIMIT = SOAK ? Duration.ofHours(3) : Duration.ofMinutes(4);
    private static final List<String> TROUBLES = List.of("lost_answer", "lost_request",
            "server_error", "too_many");
    private static final int OVER_A_DAY = 6;
    private static final int FULL_BALANCE_REQUESTS = 100;
    private static final Set<String> ON_THEIR_WAY = Set.of("operations_open", "payment_open");
    private static final List<String> ENDS = List.of("paid", "released", "refused");

    @ArquillianResource
    private URL other;

    /** It works on cash-outs, too, whoever was asked. */
    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    @Test
    void areEachMoneyOrCoins(LocalStack stack) throws SQLException {
        Producers utility = Producers.of(stack);
        utility.sandbox.command("balance", "amount", "10000000", "currency", "eur");
        utility.earn("5000.00");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < CASH_OUTS; number++) {
            if (random.nextInt(2) == 0) {
                utility.sandbox.command("faults", "path", "/v1/transfers", "trouble",
                        TROUBLES.get(random.nextInt(TROUBLES.size())),
                        "times", Integer.toString(1 + random.nextInt(4)));
            }
            ids.add(utility.cashOut(Integer.toString(1 + random.nextInt(20))));
        }
        awaitAll(utility, ids, seed);

        sendSomeBack(utility, random);
        for (String id : ids) {
            utility.afterwards("""
                    update billing_cash_out set due_at = clock_timestamp()
                    where id = ? and state = 'PAID'""", id);
        }
        awaitReturns(utility, seed);
        assertSound(utility, ids, "seed " + seed);
        assertTrue(utility.admin.post("/api/v1/reconciliations", "{}").expect(201).json()
                .getBoolean("agrees"), () -> "seed " + seed + ": "
                        + utility.admin.get("/api/v1/reconciliations").body());
    }

    /** The comparison that is made meanwhile finds nothing but what is on its way. */
    private static void assertAgrees(Producers utility, String story) {
        JsonObject made = utility.admin.post("/api/v1/reconciliations", "{}").expect(201).json();
        made.getJsonArray("differences").getValuesAs(JsonObject.class).forEach(difference ->
                assertTrue(ON_THEIR_WAY.contains(difference.getString("kind")),
                        () -> story + ": " + made));
    }

    private static void awaitAll(Producers utility, List<String> ids, long seed) {
        for (String id : ids) {
            assertAgrees(utility, "seed " + seed);
            assertTrue(Patience.until(LIMIT, () ->
                    ENDS.contains(utility.payout(id).getString("state"))),
                    () -> "seed " + seed + ": " + utility.payout(id));
        }
    }

    /** Some of the nightly payouts fail, after they had arrived. */
    private static void sendSomeBack(Producers utility, Random random) {
        utility.sandbox.command("accounts/" + utility.payoutAccount() + "/judge", "verdict",
                "verified");
        utility.sandbox.advanceHours(72);
        for (JsonObject payout : utility.sandbox.list("/v1/payouts?limit=100",
                utility.payoutAccount())) {
            if (payout.getString("status").equals("paid") && random.nextBoolean()) {
                utility.sandbox.command("payouts/" + payout.getString("id") + "/fail");
            }
        }
    }

    private static void awaitReturns(Producers utility, long seed) {
        long failed = utility.sandbox.list("/v1/payouts?limit=100", utility.payoutAccount())
                .stream().filter(payout -> payout.getString("status").equals("failed")).count();
        assertTrue(Patience.until(LIMIT, () -> utility.admin.get("/api/v1/payouts").expect(200)
                .array().getValuesAs(JsonObject.class).stream().allMatch(payout ->
                        payout.getString("state").equals("paid")
                                ? failed == 0 || !payout.getString("bank").equals("unknown")
                                : ENDS.contains(payout.getString("state")))),
                () -> "seed " + seed);
    }

    private static void assertSound(Producers utility, List<String> ids, String story) {
        BigDecimal coins = BigDecimal.ZERO;
        long cents = 0;
        for (String id : ids) {
            JsonObject payout = utility.payout(id);
            boolean paid = payout.getString("state").equals("paid");
            long kept = utility.sandbox.list("/v1/transfers?transfer_group=cash-out-" + id)
                    .stream().filter(transfer -> !transfer.getBoolean("reversed")).count();
            assertEquals(paid ? 1 : 0, kept, story + ": " + payout);
            if (paid) {
                coins = coins.add(new BigDecimal(payout.getString("coins")));
                cents += new BigDecimal(payout.getString("amount")).movePointRight(2)
                        .longValueExact();
            }
        }
        assertEquals(0, new BigDecimal("20000").subtract(coins).compareTo(utility.balance()),
                story);
        assertEquals(10_100_000 - cents, utility.sandbox.get("/v1/balance")
                .getJsonArray("available").getJsonObject(0).getInt("amount"), story);
        utility.assertBooksBalance();
    }

    /** T15: Stripe has forgotten the keys by then; whichever portal looks, neither pays again. */
    @Test
    void arePaidOnceWhenStripeIsAskedAgainAfterADay(LocalStack stack) throws SQLException {
        Producers utility = Producers.of(stack);
        utility.earn("25.00");
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < OVER_A_DAY; number++) {
            utility.sandbox.command("faults", "path", "/v1/transfers", "times", "3", "trouble",
                    number % 2 == 0 ? "lost_answer" : "lost_request");
            String id = utility.cashOut("10");
            utility.putOff(id);
            ids.add(id);
        }

        utility.sandbox.advanceHours(25);
        for (String id : ids) {
            utility.afterwards("""
                    update billing_cash_out set due_at = clock_timestamp(),
                        attempt_since = clock_timestamp() - interval '25 hours'
                    where id = ?""", id);
        }

        for (String id : ids) {
            utility.await(id, "paid");
            assertEquals(1, utility.transfers(id), id);
        }
        assertEquals(new BigDecimal("40"), utility.balance());
        utility.assertBooksBalance();
    }

    /** T17: cash-outs and gifts from one balance, all at once. */
    @Test
    void neverSpendMoreThanThereIs(LocalStack stack) throws Exception {
        Producers utility = Producers.of(stack);
        utility.earn("25.00");
        ExecutorService many = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Answer>> spends = new ArrayList<>();
            for (int number = 0; number < SPENDS; number++) {
                Api piet = number % 4 < 2 ? utility.piet
                        : utility.piet.through(other.getPort());
                spends.add(number % 2 == 0
                        ? () -> piet.post("/api/v1/payouts", Producers.coins("30"))
                        : () -> piet.post("/api/v1/transfers", Json.createObjectBuilder()
                                .add("to", "rosa").add("coins", "30")));
            }
            for (Future<Answer> each : many.invokeAll(spends)) {
                assertTrue(List.of(202, 422).contains(each.get().status()), each.get().body());
            }
        } finally {
            many.shutdownNow();
        }

        List<String> ids = utility.piet.get("/api/v1/payouts").expect(200).array()
                .getValuesAs(JsonObject.class).stream().map(one -> one.getString("id")).toList();
        awaitAll(utility, ids, 0);
        long paid = ids.stream().map(utility::payout)
                .filter(one -> one.getString("state").equals("paid")).count();
        assertTrue(paid <= 3, "paid " + paid);
        assertTrue(utility.balance().signum() >= 0, "balance " + utility.balance());
        assertEquals(paid, utility.sandbox.list("/v1/transfers").size());
        utility.assertBooksBalance();
    }

    /** S7.5: the row lock and the contract are shared; the portals know nothing of each other. */
    @Test
    void payTheFullBalanceOnceForAHundredRequestsAtTwoPortals(LocalStack stack)
            throws Exception {
        Producers utility = Producers.of(stack);
        utility.earn("25.00");
        ExecutorService many = Executors.newFixedThreadPool(32);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int number = 0; number < FULL_BALANCE_REQUESTS; number++) {
            Api piet = number % 2 == 0 ? utility.piet : utility.piet.through(other.getPort());
            requests.add(() -> piet.post("/api/v1/payouts", Producers.coins("100")).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> each : many.invokeAll(requests)) {
                statuses.add(each.get());
            }
        } finally {
            many.shutdownNow();
        }

        assertEquals(1, Collections.frequency(statuses, 202), statuses::toString);
        assertEquals(FULL_BALANCE_REQUESTS - 1, Collections.frequency(statuses, 422),
                statuses::toString);
        String id = utility.piet.get("/api/v1/payouts").expect(200).array().getJsonObject(0)
                .getString("id");
        utility.await(id, "paid");
        assertEquals(1, utility.sandbox.list("/v1/transfers").size());
        assertEquals(0, utility.balance().signum());
        utility.assertBooksBalance();
    }
}
