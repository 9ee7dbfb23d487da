package gridborne.billing.auto;

import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.billing.stripe.StripeReply;
import gridborne.payment.OrderStage;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUpState;
import gridborne.payment.auto.SavedCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** Looks whether the payments that were to save a card have saved one. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class CardSaving {

    private static final String NO_CARD = "What was paid with cannot be charged again by itself."
            + " Please set it up with a card.";

    @Inject
    private AutoTopUpRows rows;

    @Inject
    private OrderRows orders;

    @Inject
    private SavedCards cards;

    void followUp() {
        rows.in(AutoTopUpState.NEEDS_CARD).stream().map(KeptAutoTopUp::autoTopUp)
                .forEach(this::look);
    }

    private void look(AutoTopUp waiting) {
        Optional<KeptOrder> setUp = waiting.setUp().flatMap(orders::find);
        setUp.ifPresent(order -> {
            OrderStage stage = order.order().stage();
            if (stage == OrderStage.PAID) {
                order.intent().ifPresent(intent -> save(waiting, intent));
            } else if (!stage.isOpen() && waiting.reason().isEmpty()) {
                order.order().reason().ifPresent(why -> rows.note(waiting.payer(), why));
            }
        });
    }

    private void save(AutoTopUp waiting, String intent) {
        if (cards.payment(intent) instanceof StripeReply.Done<PaymentIntent> done) {
            PaymentMethod method = done.value().getPaymentMethodObject();
            boolean saved = method != null && method.getCustomer() != null
                    && method.getCard() != null;
            if (saved) {
                rows.cardSaved(waiting.payer(), new StripeCard(method.getCustomer(),
                        method.getId()), new SavedCard(method.getCard().getBrand(),
                        method.getCard().getLast4()));
            } else if (waiting.reason().isEmpty()) {
                rows.note(waiting.payer(), NO_CARD);
            }
        }
    }
}
