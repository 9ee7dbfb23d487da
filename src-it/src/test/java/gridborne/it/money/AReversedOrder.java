package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.Answer;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;

/** A paid order whose money goes back, seen by the admin and at the sandbox. */
record AReversedOrder(PayingUtility utility, Placed order) {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** Paid by card and credited; a lamp's is funded, too. */
    static AReversedOrder paid(PayingUtility utility, Placed order, String state) {
        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
        utility.awaitState(order, state);
        return new AReversedOrder(utility, order);
    }

    String payment() {
        return utility.stripe.get("/v1/checkout/sessions/" + order.session())
                .getString("payment_intent");
    }

    Answer refund(String amount) {
        return utility.admin.post(path(), Json.createObjectBuilder().add("amount", amount));
    }

    Answer refundAll() {
        return utility.admin.post(path(), "{}");
    }

    private String path() {
        return "/api/v1/orders/" + order.id() + "/refunds";
    }

    /** Stripe's id of a refund that somebody makes in the dashboard. */
    String refundInDashboard(String minorUnits) {
        return utility.stripe.command("refunds", "payment_intent", payment(), "amount",
                minorUnits).getString("id");
    }

    String dispute() {
        return utility.stripe.command("disputes", "payment_intent", payment()).getString("id");
    }

    JsonObject moneyBack() {
        return utility.admin.get(path()).expect(200).json();
    }

    /** So much is gone, these coins were taken for it, and the chain has answered all of it. */
    JsonObject awaitTaken(String gone, String coins) {
        awaitThat(() -> {
            JsonObject back = moneyBack();
            return amount(back, "gone").compareTo(new BigDecimal(gone)) == 0
                    && amount(back, "coins_taken").compareTo(new BigDecimal(coins)) == 0
                    && back.getJsonArray("movements").getValuesAs(JsonObject.class).stream()
                            .allMatch(move -> move.getString("state").equals("confirmed"));
        });
        return moneyBack();
    }

    void awaitThat(java.util.function.BooleanSupplier condition) {
        assertTrue(Patience.until(LIMIT, condition), () -> moneyBack().toString());
    }

    void awaitOrderState(String state) {
        utility.awaitState(order, state);
    }

    static BigDecimal amount(JsonObject object, String name) {
        return new BigDecimal(object.getString(name));
    }

    static void assertAmount(String expected, BigDecimal found) {
        assertEquals(0, new BigDecimal(expected).compareTo(found), found + " is not " + expected);
    }
}
