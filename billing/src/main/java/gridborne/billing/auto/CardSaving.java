package gridborne.billing.auto;

import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.billing.stripe.StripeReply;
import gridborne.payment.auto.AutoTopUpState;
import gridborne.payment.auto.SavedCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks whether the payments that were to save a card have saved one. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class CardSaving {

    private static final String NO_CARD = "What was paid with cannot be charged again by itself."
            + " Please set it up with a card.";
    private static final int A_ROUND = 20;
    /** Whoever orders more often without paying is looked at from the latest on. */
    private static final int MOST_ORDERS = 10;

    @Inject
    private AutoTopUpRows rows;

    @Inject
    private OrderRows orders;

    @Inject
    private SavedCards cards;

    @Inject
    private Clock clock;

    /** Asks Stripe only about what has ended since it was asked. */
    void followUp() {
        Instant now = clock.instant();
        rows.withNews(A_ROUND).forEach(payer -> rows.find(payer)
                .filter(kept -> kept.autoTopUp().state() == AutoTopUpState.NEEDS_CARD)
                .ifPresent(waiting -> look(waiting, now)));
    }

    private void look(KeptAutoTopUp waiting, Instant now) {
        List<KeptOrder> ended = orders.savingCard(waiting.autoTopUp().payer(), waiting.agreedAt(),
                MOST_ORDERS);
        Optional<String> why = Optional.empty();
        for (KeptOrder order : ended) {
            Optional<String> intent = order.intent();
            if (intent.isEmpty()) {
                why = why.or(order.order()::reason);
            } else if (cards.payment(intent.get()) instanceof StripeReply.Done<PaymentIntent> it) {
                if (isSaved(waiting, it.value())) {
                    return;
                }
                why = Optional.of(NO_CARD);
            } else {
                return;
            }
        }
        rows.looked(waiting, now, why);
    }

    private boolean isSaved(KeptAutoTopUp waiting, PaymentIntent paid) {
        PaymentMethod method = paid.getPaymentMethodObject();
        boolean saved = method != null && method.getCustomer() != null
                && method.getCard() != null;
        if (saved) {
            rows.cardSaved(waiting, new StripeCard(method.getCustomer(), method.getId()),
                    new SavedCard(method.getCard().getBrand(), method.getCard().getLast4()));
        }
        return saved;
    }
}
