package gridborne.billing.auto;

import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeReply;
import gridborne.money.Money;
import gridborne.payment.NotedReason;

import java.util.Optional;

/** What Stripe said of an attempt, in an answer or in an event. */
sealed interface PaymentSeen {

    record Paid(String intent, Long amount, String currency, boolean live) implements PaymentSeen {

        boolean isOf(Money wanted) {
            return StripeAmount.of(wanted).is(amount, currency);
        }
    }

    /** Under way, as bank debits are for days. */
    record UnderWay(String intent) implements PaymentSeen {
    }

    record HolderWanted(String reason) implements PaymentSeen {
    }

    record Declined(String reason) implements PaymentSeen {
    }

    record Silence(String reason) implements PaymentSeen {
    }

    static PaymentSeen of(StripeReply<PaymentIntent> reply) {
        if (reply instanceof StripeReply.Done<PaymentIntent> done) {
            return of(done.value());
        }
        if (reply instanceof StripeReply.Refused<PaymentIntent> refused) {
            return refused(refused.reason(), refused.code());
        }
        return new Silence(((StripeReply.Unknown<PaymentIntent>) reply).reason());
    }

    static PaymentSeen of(PaymentIntent intent) {
        if (intent.getId() == null || intent.getStatus() == null) {
            return new Silence("Stripe's answer names no payment.");
        }
        Optional<StripeError> error = Optional.ofNullable(intent.getLastPaymentError());
        return switch (intent.getStatus()) {
            case "succeeded" -> new Paid(intent.getId(), intent.getAmountReceived(),
                    intent.getCurrency(), Boolean.TRUE.equals(intent.getLivemode()));
            case "processing" -> new UnderWay(intent.getId());
            case "requires_action" -> refused("", Optional.of("authentication_required"));
            default -> refused(error.map(StripeError::getMessage)
                    .orElseGet(NotedReason.NOT_PAID::sentence), error.map(StripeError::getCode));
        };
    }

    private static PaymentSeen refused(String reason, Optional<String> code) {
        return code.filter("authentication_required"::equals).isPresent()
                ? new HolderWanted(NotedReason.CONFIRMATION_WANTED.sentence())
                : new Declined(reason);
    }
}
