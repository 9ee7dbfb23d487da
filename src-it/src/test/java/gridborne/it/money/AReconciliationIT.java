package gridborne.it.money;

import static gridborne.it.money.AReversedOrder.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Money and coins agree, or the difference is named (I3, I10). */
@OnTheStack
class AReconciliationIT {

    private static final int ORDERS = 8;
    /** Stripe gives a hundred bookings at once. */
    private static final int MORE_THAN_A_PAGE = 110;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Test
    void agreesAfterSalesRefundsAndDisputes(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack, "EUR", "0.30");
        utility.admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "7.00").add("currency", "EUR")
                .add("reference", "first")).expect(202);
        AReversedOrder refunded = forRosa(utility, "2.00");
        refunded.refund("0.70").expect(201);
        refunded.awaitTaken("0.70", "2.333333");
        AReversedOrder won = forRosa(utility, "3.00");
        String dispute = won.dispute();
        won.awaitTaken("3.00", "10");
        utility.stripe.command("disputes/" + dispute + "/win");
        won.awaitTaken("0.00", "0");
        AReversedOrder lost = forRosa(utility, "4.00");
        utility.stripe.command("disputes/" + lost.dispute() + "/lose");
        lost.awaitTaken("4.00", "13.333333");

        JsonObject made = reconciled(utility);

        assertTrue(made.getBoolean("agrees"), made::toString);
        assertAmount("9.00", new BigDecimal(made.getString("charged")));
        assertAmount("0.70", new BigDecimal(made.getString("refunded")));
        assertAmount("4.00", new BigDecimal(made.getString("disputed")));
        assertAmount("11.30", new BigDecimal(made.getString("reserve")));
        assertEquals(made.getString("on_chain"), made.getString("coins_of_reserve"));
    }

    @Test
    void findsACardThatWasChargedWithoutAnOrder(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        forRosa(utility, "2.50");
        String stray = utility.stripe.post("/v1/payment_intents", "amount", "1234", "currency",
                "eur", "payment_method", "pm_card_visa", "confirm", "true",
                "automatic_payment_methods[enabled]", "true",
                "automatic_payment_methods[allow_redirects]", "never").getString("id");

        JsonObject made = reconciled(utility);

        assertFalse(made.getBoolean("agrees"));
        assertEquals(List.of("charge_without_order"), kinds(made));
        assertEquals(stray, made.getJsonArray("differences").getJsonObject(0)
                .getString("subject"));
    }

    @Test
    void findsARefundThatStripeNeverToldOf(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        AReversedOrder order = forRosa(utility, "2.50");
        utility.stripe.command("delivery", "paused", "true");
        String refund = order.refundInDashboard("100");

        assertEquals(List.of("reversal_open"), kinds(reconciled(utility)));
        anHourLater(stack, utility);
        JsonObject made = reconciled(utility);

        assertEquals(List.of("reversal_differs"), kinds(made));
        assertEquals(refund, made.getJsonArray("differences").getJsonObject(0)
                .getString("subject"));
        utility.stripe.command("delivery/usual");
        order.awaitTaken("1.00", "4");
        assertTrue(reconciled(utility).getBoolean("agrees"));
    }

    /**
     * I10: the list begins with the newest. What lies below the page that did not come is read the
     * next time: else the order's charge, the oldest of all, would be missing for ever.
     */
    @Test
    void readsOnWhereAReadingBrokeOff(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        forRosa(utility, "2.50");
        for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
            utility.stripe.command("balance", "amount", "1", "currency", "eur");
        }
        utility.stripe.command("faults", "trouble", "server_error", "method", "GET", "path",
                "/v1/balance_transactions", "after", "1", "times", "20");
        JsonObject brokenOff = reconciled(utility);
        assertTrue(kinds(brokenOff).contains("stripe_silent"), brokenOff::toString);
        assertAmount("0.00", new BigDecimal(brokenOff.getString("charged")));
        utility.stripe.forgetFaults();

        JsonObject made = reconciled(utility);

        assertAmount("2.50", new BigDecimal(made.getString("charged")));
        assertTrue(made.getBoolean("agrees"), made::toString);
    }

    /** Charges are booked before their messages come, coins are given after: nothing is wrong. */
    @Test
    void findsNothingWrongWhileOrdersAreOnTheirWay(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        utility.stripe.command("delivery", "shuffle_seconds", "3", "duplicates", "1");
        List<PayingUtility.Placed> orders = new ArrayList<>();
        for (int number = 0; number < ORDERS; number++) {
            PayingUtility.Placed order = utility.forOneself(utility.rosa, "2.00");
            utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
            orders.add(order);
            assertNothingWrong(reconciled(utility));
        }

        assertTrue(Patience.until(LIMIT, () -> {
            assertNothingWrong(reconciled(utility));
            return orders.stream().allMatch(order -> utility.state(order).equals("credited"));
        }));

        assertTrue(reconciled(utility).getBoolean("agrees"));
    }

    /** I3: by its name, and until it is refunded. */
    @Test
    void findsACreditThatTheContractRefused(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        AReversedOrder order = forRosa(utility, "2.50");
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(),
                slug(utility))) {
            database.run("insert into chain_refusal (sequence, reason) select credit_operation,"
                    + " 'The grid is full.' from billing_order where stage = 'PAID'");
        }

        JsonObject made = reconciled(utility);

        assertEquals(List.of("credit_refused"), kinds(made));
        assertEquals(order.order().id(), made.getJsonArray("differences").getJsonObject(0)
                .getString("subject"));
    }

    /** Stripe's bookings are an hour old. */
    private static void anHourLater(LocalStack stack, PayingUtility utility) {
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(),
                slug(utility))) {
            database.run("update billing_booking set booked_at = booked_at - interval '1 hour'");
        }
    }

    private static String slug(PayingUtility utility) {
        return utility.url().split("//")[1].split("\\.")[0];
    }

    private static void assertNothingWrong(JsonObject made) {
        assertTrue(Set.of("operations_open", "payment_open").containsAll(kinds(made)),
                made::toString);
    }

    @Test
    void isForStaffOnly(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);

        utility.rosa.post("/api/v1/reconciliations", "{}").expectProblem(403);
        utility.rosa.get("/api/v1/reconciliations").expectProblem(403);
        String id = reconciled(utility).getString("id");
        utility.admin.get("/api/v1/reconciliations/" + id).expect(200);
        utility.admin.get("/api/v1/reconciliations/none").expectProblem(404);
        assertFalse(utility.admin.get("/api/v1/reconciliations").expect(200).array().isEmpty());
    }

    private static JsonObject reconciled(PayingUtility utility) {
        return utility.admin.post("/api/v1/reconciliations", "{}").expect(201).json();
    }

    private static List<String> kinds(JsonObject made) {
        return made.getJsonArray("differences").getValuesAs(JsonObject.class).stream()
                .map(difference -> difference.getString("kind")).toList();
    }

    private static AReversedOrder forRosa(PayingUtility utility, String amount) {
        return AReversedOrder.paid(utility, utility.forOneself(utility.rosa, amount), "credited");
    }
}
