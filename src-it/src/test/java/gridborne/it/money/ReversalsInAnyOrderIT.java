package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.io.File;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * Stripe's messages of a payment, its refunds and disputes, in any order, some twice: one final
 * state (T2, T14), at two portals at once. {@code -Dgridborne.soak=true} tries a thousand orders of
 * each flow.
 */
@OnTheStack
@ArquillianTest
class ReversalsInAnyOrderIT {

    private static final int TIMES = Boolean.getBoolean("gridborne.soak") ? 1_000 : 8;
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final long SEED = 20_261_120L;
    private static final int AT_ONCE = 8;

    @ArquillianResource
    private URL other;

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    @Test
    void ofPartialRefundsEndAtTheSame(LocalStack stack) {
        tried(stack, "0.75", "2.5", order -> {
            order.refundInDashboard("25");
            order.refundInDashboard("50");
        });
    }

    @Test
    void ofARefundThatFailsEndAtTheSame(LocalStack stack) {
        tried(stack, "0.00", "0", order -> order.utility().stripe.command("refunds/"
                + order.refundInDashboard("300") + "/fail"));
    }

    @Test
    void ofADisputeThatIsLostEndAtTheSame(LocalStack stack) {
        tried(stack, "3.00", "10", order -> order.utility().stripe.command("disputes/"
                + order.dispute() + "/lose"));
    }

    @Test
    void ofADisputeThatIsLostAndThenWonEndAtTheSame(LocalStack stack) {
        tried(stack, "0.00", "0", order -> {
            String dispute = order.dispute();
            order.utility().stripe.command("disputes/" + dispute + "/lose");
            order.utility().stripe.command("disputes/" + dispute + "/win");
        });
    }

    private void tried(LocalStack stack, String gone, String taken,
                              Consumer<AReversedOrder> what) {
        PayingUtility utility = PayingUtility.of(stack, "EUR", "0.30");
        utility.stripe.command("delivery", "paused", "true");
        List<AReversedOrder> orders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Placed placed = utility.forOneself(utility.rosa, "3.00");
            utility.stripe.pay(placed.session(), PayingUtility.GOOD_CARD);
            AReversedOrder order = new AReversedOrder(utility, placed);
            what.accept(order);
            orders.add(order);
        }
        List<JsonObject> events = messages(utility);
        Random random = new Random(SEED);
        Collections.shuffle(events, random);
        send(utility, events, random);

        utility.awaitEvents("received", List::isEmpty);
        utility.awaitEvents("waiting", List::isEmpty);
        orders.forEach(order -> order.awaitTaken(gone, taken));

        BigDecimal left = new BigDecimal(10).subtract(new BigDecimal(taken))
                .multiply(new BigDecimal(TIMES));
        assertTrue(Patience.until(LIMIT,
                () -> left.compareTo(utility.balanceOf(utility.rosa)) == 0),
                () -> "seed " + SEED + ": " + utility.balanceOf(utility.rosa));
        utility.assertIssuedLessRedeemed(left);
        assertTrue(utility.events("parked").isEmpty(), () -> "seed " + SEED + ": "
                + utility.events("parked"));
    }

    /** Every message of the account, a third of them twice. */
    private static List<JsonObject> messages(PayingUtility utility) {
        List<JsonObject> all = new ArrayList<>();
        String after = "";
        JsonObject page;
        do {
            page = utility.stripe.get("/v1/events?limit=100" + after);
            all.addAll(page.getJsonArray("data").getValuesAs(JsonObject.class));
            after = "&starting_after=" + all.get(all.size() - 1).getString("id");
        } while (page.getBoolean("has_more"));
        return new ArrayList<>(Stream.concat(all.stream(),
                IntStream.range(0, all.size() / 3).mapToObj(all::get)).toList());
    }

    /** Each to one of the two portals, several at once. */
    private void send(PayingUtility utility, List<JsonObject> events, Random random) {
        int own = URI.create(utility.url()).getPort();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> deliveries = new ArrayList<>();
            for (JsonObject event : events) {
                int port = random.nextBoolean() ? own : other.getPort();
                deliveries.add(() -> Message.signed(event, utility.secret)
                        .to(utility.url(), port));
            }
            for (Future<Integer> status : threads.invokeAll(deliveries)) {
                assertEquals(200, status.get());
            }
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
