package gridborne.billing.reversal;

import com.stripe.StripeClient;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeReply;
import gridborne.billing.stripe.StripeClients;
import gridborne.payment.WantedRefund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Refunds as Stripe makes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripeRefunds {

    private static final String REFUND = "refund";
    private static final long MOST = 100;

    @Inject
    private StripeClients stripe;

    /** Asked for again, it is the same one: our id is Stripe's key for a day. */
    StripeReply<Refund> make(WantedRefund wanted, String paymentIntent) {
        RefundCreateParams wish = RefundCreateParams.builder().setPaymentIntent(paymentIntent)
                .setAmount(StripeAmount.of(wanted.amount()).units())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(REFUND, wanted.id()).build();
        RequestOptions once = RequestOptions.builder().setIdempotencyKey(wanted.id()).build();
        return StripeCall.ask(() -> client().v1().refunds().create(wish, once));
    }

    /** All refunds of a payment with this wish's mark: for when Stripe has forgotten the key. */
    StripeReply<List<Refund>> look(WantedRefund wanted, String paymentIntent) {
        RefundListParams ofPayment = RefundListParams.builder().setPaymentIntent(paymentIntent)
                .setLimit(MOST).build();
        return StripeCall.ask(() -> client().v1().refunds().list(ofPayment).getData().stream()
                .filter(refund -> refund.getMetadata() != null
                        && wanted.id().equals(refund.getMetadata().get(REFUND))).toList());
    }

    private StripeClient client() {
        return stripe.ofCurrentTenant().orElseThrow(() -> new IllegalStateException(
                "An order was paid without a Stripe account."));
    }
}
