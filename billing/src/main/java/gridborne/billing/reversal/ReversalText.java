package gridborne.billing.reversal;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import gridborne.billing.stripe.StripeAmount;
import gridborne.money.Money;
import gridborne.payment.Reversal;
import gridborne.payment.ReversalKind;
import gridborne.payment.ReversalState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Stripe's refunds and disputes in our words. */
final class ReversalText {

    private static final String WITHDRAWN = "charge.dispute.funds_withdrawn";
    private static final String REINSTATED = "charge.dispute.funds_reinstated";

    private ReversalText() {
    }

    /**
     * Empty for what is about no payment of ours: all of ours are PaymentIntents.
     *
     * @param occasion the type of the event, or nothing when Stripe was asked
     */
    static Optional<Reversal> read(StripeObject object, String occasion) {
        if (object instanceof Refund refund && refund.getPaymentIntent() != null) {
            return Optional.of(refund(refund));
        }
        return object instanceof Dispute dispute && dispute.getPaymentIntent() != null
                ? Optional.of(dispute(dispute, occasion)) : Optional.empty();
    }

    /** Stripe takes the money when a refund is made, and gives it back when that fails. */
    static Reversal refund(Refund refund) {
        Money amount = money(refund.getAmount(), refund.getCurrency());
        ReversalState state = state(refund.getStatus());
        boolean back = state == ReversalState.FAILED || state == ReversalState.CANCELED;
        return new Reversal(refund.getId(), ReversalKind.REFUND, refund.getPaymentIntent(),
                amount, back ? amount : none(amount), state,
                Optional.ofNullable(refund.getFailureReason())
                        .or(() -> Optional.ofNullable(refund.getReason())),
                Instant.ofEpochSecond(refund.getCreated()), Optional.empty());
    }

    private static ReversalState state(String refundStatus) {
        return switch (String.valueOf(refundStatus)) {
            case "succeeded" -> ReversalState.SUCCEEDED;
            case "failed" -> ReversalState.FAILED;
            case "canceled" -> ReversalState.CANCELED;
            case "requires_action" -> ReversalState.REQUIRES_ACTION;
            default -> ReversalState.PENDING;
        };
    }

    private static Reversal dispute(Dispute dispute, String occasion) {
        Money amount = money(dispute.getAmount(), dispute.getCurrency());
        Dispute.EvidenceDetails details = dispute.getEvidenceDetails();
        return new Reversal(dispute.getId(), ReversalKind.DISPUTE, dispute.getPaymentIntent(),
                moved(dispute, occasion.equals(WITHDRAWN), booked -> booked < 0),
                moved(dispute, occasion.equals(REINSTATED), booked -> booked > 0),
                disputeState(dispute.getStatus()), Optional.ofNullable(dispute.getReason()),
                Instant.ofEpochSecond(dispute.getCreated()), Optional.ofNullable(details)
                        .map(Dispute.EvidenceDetails::getDueBy).map(Instant::ofEpochSecond));
    }

    /**
     * What was booked one way, according to the bookings that come with a dispute. Where they do
     * not, or are in another currency than the payment, its event says that all of it was.
     */
    private static Money moved(Dispute dispute, boolean told, LongPredicate way) {
        Money whole = money(dispute.getAmount(), dispute.getCurrency());
        List<BalanceTransaction> bookings = Optional.ofNullable(dispute.getBalanceTransactions())
                .orElse(List.of()).stream().filter(booking -> way.test(booking.getAmount()))
                .toList();
        if (bookings.isEmpty()) {
            return told ? whole : none(whole);
        }
        if (bookings.stream().anyMatch(booking -> !booking.getCurrency()
                .equalsIgnoreCase(dispute.getCurrency()))) {
            return whole;
        }
        return money(Math.abs(bookings.stream().mapToLong(BalanceTransaction::getAmount).sum()),
                dispute.getCurrency());
    }

    private static ReversalState disputeState(String status) {
        return switch (String.valueOf(status)) {
            case "warning_under_review", "warning_needs_response" -> ReversalState.INQUIRY;
            case "warning_closed", "prevented" -> ReversalState.INQUIRY_CLOSED;
            case "under_review" -> ReversalState.UNDER_REVIEW;
            case "lost" -> ReversalState.LOST;
            case "won" -> ReversalState.WON;
            default -> ReversalState.NEEDS_RESPONSE;
        };
    }

    private static Money money(long units, String currency) {
        return StripeAmount.money(units, currency);
    }

    private static Money none(Money like) {
        return new Money(0, like.currency());
    }
}
