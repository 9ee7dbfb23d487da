package gridborne.stack.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;

/** Sessions as the portal makes them: coins for an order. */
final class Offers {

    static final String SUCCESS = "http://commons.localhost/orders/1?session={CHECKOUT_SESSION_ID}";
    static final String CANCEL = "http://commons.localhost/orders/1?cancelled=1";

    private Offers() {}

    static SessionCreateParams coins(long cents) {
        return coins(cents, "eur").build();
    }

    static SessionCreateParams.Builder coins(long amount, String currency) {
        return SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl(SUCCESS).setCancelUrl(CANCEL).setClientReferenceId("order-1")
                .setCustomerEmail("guest@example.com")
                .putMetadata("order", "order-1")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("order", "order-1").build())
                .addLineItem(LineItem.builder().setQuantity(1L)
                        .setPriceData(PriceData.builder().setCurrency(currency)
                                .setUnitAmount(amount)
                                .setProductData(PriceData.ProductData.builder()
                                        .setName("8 coins").build()).build()).build());
    }
}
