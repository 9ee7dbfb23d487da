package gridborne.billing.checkout;

import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import gridborne.billing.stripe.StripeAmount;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import java.util.Optional;
import java.util.Set;

/** What Stripe says of a session, in an event or when asked. */
public record SessionSeen(String id, Optional<String> reference, Long amount, String currency,
                          boolean live, OrderStage stage, Optional<String> intent,
                          Optional<String> reason) {

    private static final Set<String> UNPAID_FOR_GOOD = Set.of("requires_payment_method",
            "canceled");
    private static final String NOT_CONFIRMED = "We are waiting for your bank's confirmation.";
    private static final String BANK_SAID_NO = "Your bank said no, nothing was taken.";
    private static final String NOT_PAID_IN_TIME = "It was not paid in time, nothing was taken.";

    /** When asked; the session comes with its payment. */
    static SessionSeen of(Session session) {
        Optional<PaymentIntent> intent = Optional.ofNullable(session.getPaymentIntentObject());
        boolean failed = intent.map(PaymentIntent::getStatus).filter(UNPAID_FOR_GOOD::contains)
                .isPresent();
        return of(session, failed, intent.map(PaymentIntent::getLastPaymentError)
                .map(StripeError::getMessage));
    }

    /** As an event of the session's says it. */
    static SessionSeen of(Session session, String eventType) {
        return of(session, eventType.equals(SessionEvents.FAILED), Optional.empty());
    }

    private static SessionSeen of(Session session, boolean failed, Optional<String> why) {
        OrderStage stage = stage(session, failed);
        return new SessionSeen(session.getId(), Optional.ofNullable(
                session.getClientReferenceId()), session.getAmountTotal(), session.getCurrency(),
                Boolean.TRUE.equals(session.getLivemode()), stage,
                Optional.ofNullable(session.getPaymentIntent()), reason(stage, why));
    }

    private static OrderStage stage(Session session, boolean failed) {
        boolean complete = "complete".equals(session.getStatus());
        if (complete && "paid".equals(session.getPaymentStatus())) {
            return OrderStage.PAID;
        }
        if (complete) {
            return failed ? OrderStage.REFUSED : OrderStage.WAITING;
        }
        return "expired".equals(session.getStatus()) ? OrderStage.EXPIRED : OrderStage.OPEN;
    }

    private static Optional<String> reason(OrderStage stage, Optional<String> why) {
        return switch (stage) {
            case WAITING -> Optional.of(NOT_CONFIRMED);
            case REFUSED -> Optional.of(BANK_SAID_NO + why.map(said -> " " + said).orElse(""));
            case EXPIRED -> Optional.of(NOT_PAID_IN_TIME);
            default -> Optional.empty();
        };
    }

    /** Empty for what the utility sells through Stripe besides our orders. */
    Optional<OrderId> order() {
        try {
            return reference.map(OrderId::new);
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }

    boolean isOf(StripeAmount ordered) {
        return ordered.is(amount, currency);
    }
}
