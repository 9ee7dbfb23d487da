package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Stripe's messages of a payment, its refunds and disputes, in any order, some twice: one final
 * state (T2, T14). {@code -Dgridborne.soak=true} tries a thousand orders of each flow.
 */
@OnTheStack
class ReversalsInAnyOrderIT {

    private static final int TIMES = Boolean.getBoolean("gridborne.soak") ? 1_000 : 8;
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final long SEED = 20_261_120L;

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

    private static void tried(LocalStack stack, String gone, String taken,
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
        List<String> events = messages(utility);
        Random random = new Random(SEED);
        Collections.shuffle(events, random);
        send(utility, events);

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
    private static List<String> messages(PayingUtility utility) {
        List<String> all = new ArrayList<>();
        String after = "";
        JsonObject page;
        do {
            page = utility.stripe.get("/v1/events?limit=100" + after);
            page.getJsonArray("data").getValuesAs(JsonObject.class)
                    .forEach(event -> all.add(event.getString("id")));
            after = "&starting_after=" + all.get(all.size() - 1);
        } while (page.getBoolean("has_more"));
        return new ArrayList<>(Stream.concat(all.stream(),
                IntStream.range(0, all.size() / 3).mapToObj(all::get)).toList());
    }

    private static void send(PayingUtility utility, List<String> events) {
        for (int from = 0; from < events.size(); from += 50) {
            List<String> some = events.subList(from, Math.min(from + 50, events.size()));
            String[] form = new String[2 * some.size()];
            for (int i = 0; i < some.size(); i++) {
                form[2 * i] = "events[" + i + "]";
                form[2 * i + 1] = some.get(i);
            }
            utility.stripe.command("deliveries/send", form);
        }
    }
}
