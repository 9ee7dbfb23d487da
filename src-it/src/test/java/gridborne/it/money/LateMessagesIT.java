package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.AtOnce;
import gridborne.it.rest.Figures;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.JsonArray;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T3: messages that are days late still give the coins, once. */
@OnTheStack
class LateMessagesIT {

    private static final int ORDERS = Boolean.getBoolean("gridborne.soak") ? 500 : 4;
    private static final int CALLERS = 8;
    private static PayingUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    @ParameterizedTest
    @ValueSource(longs = {72, 30 * 24})
    void giveTheCoinsOnce(long hours) {
        BigDecimal before = utility.balanceOf(utility.rosa);
        String seconds = Long.toString(Duration.ofHours(hours).toSeconds());
        utility.stripe.command("delivery", "delay_seconds", seconds);
        List<Placed> orders = AtOnce.all(CALLERS, Collections.nCopies(ORDERS, () -> {
            Placed order = utility.forOneself(utility.rosa, "2.00");
            utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
            return order;
        }));
        utility.stripe.command("delivery/usual");

        utility.stripe.command("clock", "seconds", seconds);
        utility.stripe.awaitDeliveries();

        orders.forEach(order -> utility.awaitState(order, "credited"));
        utility.awaitEvents("handled", events -> events.toString()
                .contains("checkout.session.completed"));
        utility.awaitEvents("received", JsonArray::isEmpty);
        assertEquals(0, before.add(new BigDecimal(8 * ORDERS)).compareTo(
                utility.balanceOf(utility.rosa)));
        assertEquals("[]", utility.events("parked").toString());
        utility.assertLawsHold();
        Figures.keep("T3 " + ORDERS + " orders, told of " + hours + " h late");
    }
}
