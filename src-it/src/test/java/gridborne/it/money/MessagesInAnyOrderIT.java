package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T2: whatever the sequence and number of Stripe's messages, an order ends the same. */
@OnTheStack
class MessagesInAnyOrderIT {

    private static final int PERMUTATIONS = Boolean.getBoolean("gridborne.soak") ? 1_000 : 5;
    private static final int MOST_COPIES = 3;
    private static PayingUtility utility;
    private final Random random = new Random(20261121);

    /** What Stripe tells of a session, in its usual order, and where it ends. */
    private enum Flow {
        CARD("credited", "completed:complete:paid"),
        DEBIT("credited", "completed:complete:unpaid", "async_payment_succeeded:complete:paid"),
        FAILED_DEBIT("refused", "completed:complete:unpaid",
                "async_payment_failed:complete:unpaid"),
        NOT_PAID("expired", "expired:expired:unpaid");

        private final String end;
        private final List<String> told;

        Flow(String end, String... told) {
            this.end = end;
            this.told = List.of(told);
        }
    }

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void endTheSame(Flow flow) {
        BigDecimal before = utility.balanceOf(utility.rosa);
        List<Placed> orders = new ArrayList<>();
        for (int i = 0; i < PERMUTATIONS; i++) {
            Placed order = utility.forOneself(utility.rosa, "2.00");
            orders.add(order);
            shuffled(flow, order).forEach(message -> assertEquals(200, message.to(utility.url())));
        }

        orders.forEach(order -> utility.awaitState(order, flow.end));
        BigDecimal coins = flow.end.equals("credited")
                ? new BigDecimal(8 * PERMUTATIONS) : BigDecimal.ZERO;
        assertEquals(0, before.add(coins).compareTo(utility.balanceOf(utility.rosa)));
    }

    private List<Message> shuffled(Flow flow, Placed order) {
        JsonObject session = utility.stripe.get("/v1/checkout/sessions/" + order.session());
        List<Message> messages = new ArrayList<>();
        for (String told : flow.told) {
            String[] parts = told.split(":");
            Message message = Message.signed(Message.event("checkout.session." + parts[0],
                    Json.createObjectBuilder(session).add("status", parts[1])
                            .add("payment_status", parts[2]).build()), utility.secret);
            messages.addAll(Collections.nCopies(1 + random.nextInt(MOST_COPIES), message));
        }
        Collections.shuffle(messages, random);
        return messages;
    }
}
