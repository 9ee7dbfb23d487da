package gridborne.billing.reversal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource;
import gridborne.payment.Reversal;
import gridborne.payment.ReversalState;
import org.junit.jupiter.api.Test;

/** What Stripe says of refunds and disputes, in our words (S7.6). */
class StripesWordsTest {

    @Test
    void ofARefundTakeItsMoneyAtOnce() {
        assertEquals(250, refund("pending").gone().minorUnits());
        assertEquals(250, refund("succeeded").gone().minorUnits());
    }

    @Test
    void ofARefundThatFailedGiveItAgain() {
        assertEquals(0, refund("failed").gone().minorUnits());
        assertEquals(0, refund("canceled").gone().minorUnits());
    }

    @Test
    void ofARefundWithoutOurKindOfPaymentMeanNothing() {
        assertTrue(ReversalText.read(new Refund(), "refund.created").isEmpty());
    }

    @Test
    void ofADisputeAreItsBookings() {
        Reversal won = dispute("won", "[" + booking(-250) + "," + booking(200) + "]", "x");

        assertEquals(50, won.gone().minorUnits());
        assertEquals(ReversalState.WON, won.state());
    }

    @Test
    void ofADisputeWithoutBookingsAreItsEvents() {
        assertEquals(250, dispute("needs_response", "[]", "charge.dispute.funds_withdrawn")
                .withdrawn().minorUnits());
        assertEquals(250, dispute("won", "[]", "charge.dispute.funds_reinstated")
                .reinstated().minorUnits());
        assertEquals(0, dispute("warning_needs_response", "[]", "charge.dispute.created")
                .withdrawn().minorUnits());
    }

    @Test
    void ofADisputeBookedInAnotherCurrencyAreAboutAllOfIt() {
        Reversal dispute = dispute("lost", "[" + booking(-9_999).replace("eur", "chf") + "]", "x");

        assertEquals(250, dispute.gone().minorUnits());
    }

    private static Reversal refund(String status) {
        return ReversalText.refund(ApiResource.GSON.fromJson("""
                {"id": "re_1", "object": "refund", "amount": 250, "currency": "eur",
                 "payment_intent": "pi_1", "created": 1, "status": "%s"}""".formatted(status),
                Refund.class));
    }

    private static Reversal dispute(String status, String bookings, String event) {
        return ReversalText.read(ApiResource.GSON.fromJson("""
                {"id": "du_1", "object": "dispute", "amount": 250, "currency": "eur",
                 "payment_intent": "pi_1", "created": 1, "status": "%s", "reason": "fraudulent",
                 "balance_transactions": %s}""".formatted(status, bookings), Dispute.class),
                event).orElseThrow();
    }

    private static String booking(long amount) {
        return """
                {"id": "txn_1", "object": "balance_transaction", "amount": %d,
                 "currency": "eur"}""".formatted(amount);
    }
}
