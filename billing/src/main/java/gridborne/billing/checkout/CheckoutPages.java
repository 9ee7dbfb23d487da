package gridborne.billing.checkout;

import com.stripe.StripeClient;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionRetrieveParams;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeClients;
import gridborne.billing.stripe.StripeReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Stripe's pages for our orders. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class CheckoutPages {

    private static final String ORDER = "order";

    @Inject
    private StripeClients clients;

    /** The order's page; asked for again, it is the same one. */
    StripeReply<Session> open(KeptOrder order) {
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("order-" + order.order().id()).build();
        return StripeCall.ask(() -> client().v1().checkout().sessions()
                .create(offer(order), once));
    }

    StripeReply<Session> look(String session) {
        return StripeCall.ask(() -> client().v1().checkout().sessions().retrieve(session,
                SessionRetrieveParams.builder().addExpand("payment_intent").build()));
    }

    private StripeClient client() {
        return clients.ofCurrentTenant().orElseThrow(() -> new IllegalStateException(
                "An order was made without a Stripe account."));
    }

    /** Made of the order's row alone, so that it is the same whenever it is sent again. */
    private static SessionCreateParams offer(KeptOrder order) {
        String id = order.order().id().value();
        String page = order.wishes().pages() + "/" + id;
        SessionCreateParams.Builder offer = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT).setClientReferenceId(id)
                .setSuccessUrl(page + "?from=paid").setCancelUrl(page + "?from=cancelled")
                .setLocale(language(order.wishes().language()))
                .putMetadata(ORDER, id)
                .addLineItem(item(order));
        PaymentIntentData.Builder payment = PaymentIntentData.builder().putMetadata(ORDER, id)
                .setDescription(order.wishes().purpose());
        if (order.wishes().savesCard()) {
            // Only a card can be charged again at once, and only a customer's.
            offer.addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                    .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS);
            payment.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
        }
        offer.setPaymentIntentData(payment.build());
        order.wishes().email().ifPresent(offer::setCustomerEmail);
        return offer.build();
    }

    private static LineItem item(KeptOrder order) {
        StripeAmount amount = StripeAmount.of(order.order().amount());
        return LineItem.builder().setQuantity(1L).setPriceData(LineItem.PriceData.builder()
                .setCurrency(amount.currency()).setUnitAmount(amount.units())
                .setProductData(LineItem.PriceData.ProductData.builder()
                        .setName(order.wishes().purpose()).build()).build()).build();
    }

    private static SessionCreateParams.Locale language(Locale language) {
        return language.getLanguage().equals("de") ? SessionCreateParams.Locale.DE
                : SessionCreateParams.Locale.EN;
    }
}
