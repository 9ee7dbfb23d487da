package gridborne.billing.auto;

import com.stripe.StripeClient;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeClients;
import gridborne.billing.stripe.StripeReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;

/** Cards that are charged while their holders are away. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SavedCards {

    static final String ATTEMPT = "auto_top_up";
    private static final long PAYMENTS_OF_A_DAY = 100;

    @Inject
    private StripeClients clients;

    StripeReply<PaymentIntent> charge(Attempt attempt, String purpose) {
        StripeAmount amount = StripeAmount.of(attempt.amount());
        PaymentIntentCreateParams payment = PaymentIntentCreateParams.builder()
                .setAmount(amount.units()).setCurrency(amount.currency())
                .setCustomer(attempt.card().customer())
                .setPaymentMethod(attempt.card().paymentMethod())
                .setOffSession(true).setConfirm(true).setDescription(purpose)
                .putMetadata(ATTEMPT, attempt.id()).build();
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("auto-" + attempt.id()).build();
        return StripeCall.ask(() -> client().v1().paymentIntents().create(payment, once));
    }

    /** With the card. */
    StripeReply<PaymentIntent> payment(String intent) {
        return StripeCall.ask(() -> client().v1().paymentIntents().retrieve(intent,
                PaymentIntentRetrieveParams.builder().addExpand("payment_method").build()));
    }

    /** The latest payments of the card's owner, for one whose key Stripe has forgotten. */
    StripeReply<List<PaymentIntent>> latest(StripeCard card) {
        return StripeCall.ask(() -> client().v1().paymentIntents().list(
                PaymentIntentListParams.builder().setCustomer(card.customer())
                        .setLimit(PAYMENTS_OF_A_DAY).build()).getData());
    }

    /** So that nobody charges it any more. */
    StripeReply<PaymentMethod> forget(StripeCard card) {
        return StripeCall.ask(() -> client().v1().paymentMethods().detach(card.paymentMethod()));
    }

    private StripeClient client() {
        return clients.ofCurrentTenant().orElseThrow(() -> new IllegalStateException(
                "A card was saved without a Stripe account."));
    }
}
