package gridborne.billing.reconciliation;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import gridborne.billing.stripe.StripeAmount;
import gridborne.money.Money;
import java.time.Instant;
import java.util.Optional;

/** An entry of Stripe's book of the utility's account. */
record Booking(String id, Kind kind, String type, Optional<String> source,
               Optional<String> payment, Money amount, Money fee, Instant at) {

    /** Whether it is about a payment. */
    enum Kind { CHARGE, REFUND, DISPUTE, OTHER }

    static Booking of(BalanceTransaction transaction) {
        return new Booking(transaction.getId(), kind(transaction), transaction.getType(),
                Optional.ofNullable(transaction.getSource()),
                payment(transaction.getSourceObject()),
                StripeAmount.money(transaction.getAmount(), transaction.getCurrency()),
                StripeAmount.money(transaction.getFee(), transaction.getCurrency()),
                Instant.ofEpochSecond(transaction.getCreated()));
    }

    private static Kind kind(BalanceTransaction transaction) {
        return switch (String.valueOf(transaction.getReportingCategory())) {
            case "charge", "payment" -> Kind.CHARGE;
            case "refund", "refund_failure", "payment_refund" -> Kind.REFUND;
            case "dispute", "dispute_reversal" -> Kind.DISPUTE;
            default -> Kind.OTHER;
        };
    }

    private static Optional<String> payment(BalanceTransactionSource source) {
        if (source instanceof Charge charge) {
            return Optional.ofNullable(charge.getPaymentIntent());
        }
        if (source instanceof Refund refund) {
            return Optional.ofNullable(refund.getPaymentIntent());
        }
        return source instanceof Dispute dispute ? Optional.ofNullable(dispute.getPaymentIntent())
                : Optional.empty();
    }
}
