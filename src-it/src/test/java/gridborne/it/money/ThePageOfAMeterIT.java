package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;

/** S6.2 on the page of a meter: who is spared by a humane rule is not told to be in the dark. */
@OnTheStack
class ThePageOfAMeterIT {

    @Test
    void saysLitWhileTheLightIsOn(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        Placed order = utility.forLamp(utility.guest, "1.00");
        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
        utility.awaitState(order, "reconnected");
        utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 5))
                .expect(200);
        assertTrue(utility.balanceOf("LAMP-1").signum() < 0);
        assertHeadline(utility, "LAMP-1: dark");

        lend(utility, "100");
        assertHeadline(utility, "LAMP-1: lit");

        lend(utility, "0");
        assertHeadline(utility, "LAMP-1: dark");

        utility.admin.put("/api/v1/meters/LAMP-1/protection", Json.createObjectBuilder()
                .add("is_protected", true)).expect(200);
        assertHeadline(utility, "LAMP-1: lit");
    }

    private static void lend(PayingUtility utility, String coins) {
        utility.admin.put("/api/v1/cut-off-rules", Json.createObjectBuilder()
                .add("emergency_credit", coins).add("friendly_days", Json.createArrayBuilder()))
                .expect(200);
    }

    private static void assertHeadline(PayingUtility utility, String headline) {
        String page = Pages.of(utility).text("/m/LAMP-1?language=en");
        assertTrue(page.contains("<h1>" + headline), page);
    }
}
