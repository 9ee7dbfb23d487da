package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T3: a message that is days late still gives the coins, once. */
@OnTheStack
class LateMessagesIT {

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
        Placed order = utility.forOneself(utility.rosa, "2.00");
        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
        utility.stripe.command("delivery/usual");

        utility.stripe.command("clock", "seconds", seconds);
        utility.stripe.awaitDeliveries();

        utility.awaitState(order, "credited");
        utility.awaitEvents("handled", events -> events.toString()
                .contains("checkout.session.completed"));
        assertEquals(0, before.add(new BigDecimal("8")).compareTo(
                utility.balanceOf(utility.rosa)));
    }
}
