package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.Producers.Producer;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int PRODUCERS = SOAK ? 8 : 2;
    private static final int SPENDS_IN_A_ROUND = SOAK ? 400 : 30;
    private static final int COINS_IN_A_ROUND = SOAK ? 400 : 100;
    /** While those of a round are asked for, the cash-outs of the one before are moved. */
    private static final int ROUNDS_OF_SPENDS = SOAK ? 25 : 2;
    private static final int OVER_A_DAY = SOAK ? 100 : 6;
    private static final int FULL_BALANCE_REQUESTS = 100;
    private static final int AT_ONCE = 16;
    private static final Duration LIMIT = SOAK ? Duration.ofMinutes(25) : Duration.ofMinutes(4);
    private static final List<String> TROUBLES = List.of("lost_answer", "lost_request",
            "server_error", "too_many");
    private static final Set<String> ON_THEIR_WAY = Set.of("operations_open", "payment_open");
    private static final List<String> ENDS = List.of("paid", "released", "refused");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ArquillianResource
    private URL other;

    /** It works on cash-outs, too, whoever was asked. */
    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    private String story() {
        return "seed " + seed + ": ";
    }

    @Test
    void areEachMoneyOrCoins(LocalStack stack) throws SQLException {
        Producers utility = Producers.of(stack);
        utility.sandbox.command("balance", "amount", "10000000", "currency", "eur");
        List<Producer> producers = utility.producers(PRODUCERS);
        producers.forEach(producer -> utility.earn(producer.login(), "1000.00"));
        List<Callable<String>> wishes = new ArrayList<>();
        for (int number = 0; number < CASH_OUTS; number++) {
            wishes.add(wish(utility, producers.get(number % PRODUCERS).api()));
        }
        List<String> ids = AtOnce.all(AT_ONCE, wishes);
        awaitAll(utility, ids, ENDS);

        producers.forEach(producer -> sendSomeBack(utility, producer.account()));
        Set<String> sentBack = sentBack(utility, producers);
        utility.afterwards("update billing_cash_out set due_at = clock_timestamp()"
                + " where id = ? and state = 'PAID'", ids);
        awaitAll(utility, List.copyOf(sentBack), List.of("released"));
        assertSound(utility, producers, ids);
        assertTrue(utility.admin.post("/api/v1/reconciliations", "{}").expect(201).json()
                .getBoolean("agrees"), () -> story()
                        + utility.admin.get("/api/v1/reconciliations").body());
        Figures.keep("T15 " + ids.size() + " cash-outs of " + PRODUCERS + " producers, "
                + sentBack.size() + " sent back by a bank; " + story());
    }

    /** One cash-out at one of the portals; every other one adds to what will go wrong. */
    private Callable<String> wish(Producers utility, Api producer) {
        boolean trouble = random.nextInt(2) == 0;
        String what = TROUBLES.get(random.nextInt(TROUBLES.size()));
        String times = Integer.toString(1 + random.nextInt(4));
        String coins = Integer.toString(1 + random.nextInt(20));
        Api asked = atAnyPortal(producer);
        return () -> {
            if (trouble) {
                utility.sandbox.command("faults", "path", "/v1/transfers", "trouble", what,
                        "times", times);
            }
            return asked.post("/api/v1/payouts", Producers.coins(coins)).expect(202).text("id");
        };
    }

    private Api atAnyPortal(Api api) {
        return random.nextBoolean() ? api : api.through(other.getPort());
    }

    /** The comparison that is made meanwhile finds nothing but what is on its way. */
    private void assertAgrees(Producers utility) {
        JsonObject made = utility.admin.post("/api/v1/reconciliations", "{}").expect(201).json();
        made.getJsonArray("differences").getValuesAs(JsonObject.class).forEach(difference ->
                assertTrue(ON_THEIR_WAY.contains(difference.getString("kind")),
                        () -> story() + made));
    }

    /** All of them; the books are compared at the beginning and after each tenth. */
    private void awaitAll(Producers utility, List<String> ids, List<String> ends) {
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            assertAgrees(utility);
            int goal = open.size() - (ids.size() + 9) / 10;
            assertTrue(Patience.until(LIMIT, () -> {
                while (!open.isEmpty() && open.size() > goal
                        && ends.contains(utility.payout(open.peek()).getString("state"))) {
                    open.remove();
                }
                return open.isEmpty() || open.size() <= goal;
            }), () -> story() + utility.payout(open.peek()));
        }
    }

    /** Some of the nightly payouts fail, after they had arrived. */
    private void sendSomeBack(Producers utility, String account) {
        utility.sandbox.command("accounts/" + account + "/judge", "verdict", "verified");
        utility.sandbox.advanceHours(72);
        for (JsonObject payout : utility.sandbox.all("/v1/payouts", account)) {
            if (payout.getString("status").equals("paid") && random.nextBoolean()) {
                utility.sandbox.command("payouts/" + payout.getString("id") + "/fail");
            }
        }
    }

    /** The cash-outs in payouts that have failed. */
    private static Set<String> sentBack(Producers utility, List<Producer> producers) {
        Set<String> parts = producers.stream().map(Producer::account).flatMap(account ->
                utility.sandbox.all("/v1/payouts", account).stream()
                        .filter(payout -> payout.getString("status").equals("failed"))
                        .flatMap(payout -> utility.sandbox.all("/v1/balance_transactions?payout="
                                + payout.getString("id"), account).stream()))
                .filter(part -> !part.isNull("source")).map(part -> part.getString("source"))
                .collect(Collectors.toSet());
        return utility.sandbox.all("/v1/transfers", "").stream().filter(transfer ->
                parts.contains(transfer.getString("destination_payment")))
                .map(transfer -> transfer.getString("transfer_group").replace("cash-out-", ""))
                .collect(Collectors.toSet());
    }

    private void assertSound(Producers utility, List<Producer> producers, List<String> ids) {
        Map<String, Long> kept = utility.sandbox.all("/v1/transfers", "").stream()
                .filter(transfer -> !transfer.getBoolean("reversed"))
                .collect(Collectors.groupingBy(transfer -> transfer.getString("transfer_group"),
                        Collectors.counting()));
        BigDecimal coins = BigDecimal.ZERO;
        long cents = 0;
        for (String id : ids) {
            JsonObject payout = utility.payout(id);
            boolean paid = payout.getString("state").equals("paid");
            assertEquals(paid ? 1 : 0, kept.getOrDefault("cash-out-" + id, 0L),
                    () -> story() + payout);
            if (paid) {
                coins = coins.add(new BigDecimal(payout.getString("coins")));
                cents += new BigDecimal(payout.getString("amount")).movePointRight(2)
                        .longValueExact();
            }
        }
        BigDecimal left = producers.stream().map(producer -> Producers.balance(producer.api()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, new BigDecimal(4_000 * PRODUCERS).subtract(coins).compareTo(left),
                story());
        assertEquals(10_100_000 - cents, utility.sandbox.get("/v1/balance")
                .getJsonArray("available").getJsonObject(0).getInt("amount"), story());
        utility.assertBooksBalance();
    }

    /** T15: Stripe has forgotten the keys by then; whichever portal looks, neither pays again. */
    @Test
    void arePaidOnceWhenStripeIsAskedAgainAfterADay(LocalStack stack) throws SQLException {
        Producers utility = Producers.of(stack);
        utility.earn("250.00");
        for (int number = 0; number < 2 * OVER_A_DAY; number++) {
            utility.sandbox.command("faults", "path", "/v1/transfers", "times", "3", "trouble",
                    number % 2 == 0 ? "lost_answer" : "lost_request");
        }
        List<String> ids = AtOnce.all(AT_ONCE, Collections.nCopies(OVER_A_DAY, () ->
                utility.cashOut("10")));
        ids.forEach(utility::putOff);
        utility.sandbox.forgetFaults();
        long before = utility.sandbox.all("/v1/transfers", "").size();

        utility.sandbox.advanceHours(25);
        utility.afterwards("""
                update billing_cash_out set due_at = clock_timestamp(),
                    attempt_since = clock_timestamp() - interval '25 hours'
                where id = ?""", ids);

        awaitAll(utility, ids, List.of("paid"));
        ids.forEach(id -> assertEquals(1, utility.transfers(id), id));
        assertEquals(0, new BigDecimal(1_000 - 10 * OVER_A_DAY).compareTo(utility.balance()));
        utility.assertBooksBalance();
        Figures.keep("T15 asked again after 25 h: " + OVER_A_DAY + " cash-outs, " + before
                + " of them paid before");
    }

    /** T17: cash-outs and gifts from one balance, all at once, again and again. */
    @Test
    void neverSpendMoreThanThereIs(LocalStack stack) {
        Producers utility = Producers.of(stack);
        List<String> cashOuts = new ArrayList<>();
        List<String> gifts = new ArrayList<>();
        for (int round = 0; round < ROUNDS_OF_SPENDS; round++) {
            utility.earn(COINS_IN_A_ROUND / 4 + ".00");
            List<Answer> answers = AtOnce.all(AT_ONCE, spends(utility.piet));
            answers.forEach(answer -> assertTrue(List.of(202, 422).contains(answer.status()),
                    answer::body));
            answers.stream().filter(answer -> answer.status() == 202).map(Answer::json)
                    .forEach(taken -> (taken.containsKey("operation") ? gifts : cashOuts)
                            .add(taken.getString(taken.containsKey("operation") ? "operation"
                                    : "id")));
        }

        awaitAll(utility, cashOuts, ENDS);
        gifts.forEach(utility::awaitAnswered);
        long paid = cashOuts.stream().map(utility::payout)
                .filter(one -> one.getString("state").equals("paid")).count();
        assertEquals(paid, utility.sandbox.all("/v1/transfers", "").size());
        BigDecimal given = Producers.balance(utility.guest.as(utility.token("rosa")));
        BigDecimal left = utility.balance();
        assertTrue(left.signum() >= 0, () -> "balance " + left);
        assertEquals(0, new BigDecimal(COINS_IN_A_ROUND * ROUNDS_OF_SPENDS - 30 * paid)
                .subtract(given).compareTo(left), () -> paid + " paid, " + given + " given, "
                + left + " left");
        utility.assertBooksBalance();
        Figures.keep("T17 " + ROUNDS_OF_SPENDS * SPENDS_IN_A_ROUND + " spends, " + paid + " of "
                + cashOuts.size() + " cash-outs paid, " + given + " coins given away in "
                + gifts.size() + " gifts, " + left + " left; " + story());
    }

    private List<Callable<Answer>> spends(Api piet) {
        List<Callable<Answer>> spends = new ArrayList<>();
        for (int number = 0; number < SPENDS_IN_A_ROUND; number++) {
            Api asked = atAnyPortal(piet);
            spends.add(number % 2 == 0
                    ? () -> asked.post("/api/v1/payouts", Producers.coins("30"))
                    : () -> asked.post("/api/v1/transfers", Json.createObjectBuilder()
                            .add("to", "rosa").add("coins", "30")));
        }
        Collections.shuffle(spends, random);
        return spends;
    }

    /** S7.5: the row lock and the contract are shared; the portals know nothing of each other. */
    @Test
    void payTheFullBalanceOnceForAHundredRequestsAtTwoPortals(LocalStack stack) {
        Producers utility = Producers.of(stack);
        utility.earn("25.00");
        List<Integer> statuses = AtOnce.all(2 * AT_ONCE, Stream.of(utility.piet,
                utility.piet.through(other.getPort())).flatMap(piet -> Collections.nCopies(
                        FULL_BALANCE_REQUESTS / 2, (Callable<Integer>) () -> piet.post(
                                "/api/v1/payouts", Producers.coins("100")).status()).stream())
                .toList());

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
