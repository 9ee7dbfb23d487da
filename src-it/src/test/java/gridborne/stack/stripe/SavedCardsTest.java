package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card is saved in a payment and charged again while its holder is away. */
class SavedCardsTest {

    @TempDir
    Path directory;
    private RunningSandbox stripe;

    @BeforeEach
    void start() {
        stripe = new RunningSandbox(directory);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    /** Somebody pays with the card and lets it be saved; answers the saved method. */
    private PaymentMethod saved(String number) throws StripeException {
        Session session = stripe.client().v1().checkout().sessions().create(
                Offers.coins(500, "eur")
                        .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
                        .setPaymentIntentData(PaymentIntentData.builder().setSetupFutureUsage(
                                PaymentIntentData.SetupFutureUsage.OFF_SESSION).build()).build());
        stripe.command("checkout/" + session.getId() + "/pay", "number", number,
                "authentication", "complete");
        PaymentIntent intent = stripe.client().v1().paymentIntents().retrieve(
                stripe.client().v1().checkout().sessions().retrieve(session.getId())
                        .getPaymentIntent(), PaymentIntentRetrieveParams.builder()
                        .addExpand("payment_method").build());
        return intent.getPaymentMethodObject();
    }

    private PaymentIntent charge(PaymentMethod method) throws StripeException {
        return stripe.client().v1().paymentIntents().create(PaymentIntentCreateParams.builder()
                .setAmount(1000L).setCurrency("eur").setCustomer(method.getCustomer())
                .setPaymentMethod(method.getId()).setOffSession(true).setConfirm(true)
                .putMetadata("reason", "auto top-up").build());
    }

    @Test
    void areChargedWhileTheHolderIsAway() throws StripeException {
        PaymentMethod method = saved("4242424242424242");

        PaymentIntent intent = charge(method);

        assertEquals("succeeded", intent.getStatus());
        assertEquals(1000, intent.getAmountReceived());
        assertEquals(method.getId(), stripe.client().v1().customers().paymentMethods().list(
                method.getCustomer()).getData().get(0).getId());
    }

    @Test
    void thatWereAuthenticatedOnceAreNotAskedAgain() throws StripeException {
        assertEquals("succeeded", charge(saved("4000002500003155")).getStatus());
    }

    @Test
    void thatMustBeAuthenticatedEachTimeAreDeclinedWithAnIntentToGoOnWith()
            throws StripeException {
        PaymentMethod method = saved("4000002760003184");

        CardException declined = assertThrows(CardException.class, () -> charge(method));

        assertEquals(402, declined.getStatusCode());
        assertEquals("authentication_required", declined.getCode());
        assertEquals("authentication_required", declined.getDeclineCode());
        PaymentIntent intent = declined.getStripeError().getPaymentIntent();
        assertEquals("requires_payment_method", intent.getStatus());
        assertEquals(method.getId(), intent.getLastPaymentError().getPaymentMethod().getId());
        assertEquals("requires_payment_method", stripe.client().v1().paymentIntents()
                .retrieve(intent.getId()).getStatus());
    }

    @Test
    void thatAreDeclinedSayWhy() throws StripeException {
        PaymentMethod method = stripe.client().v1().paymentMethods().attach(
                "pm_card_chargeCustomerFail", PaymentMethodAttachParams.builder()
                        .setCustomer(stripe.client().v1().customers().create().getId()).build());

        CardException declined = assertThrows(CardException.class, () -> charge(method));

        assertEquals("card_declined", declined.getCode());
        assertEquals("generic_decline", declined.getDeclineCode());
        assertTrue(declined.getCharge().startsWith("ch_"));
    }

    @Test
    void belongToTheirCustomer() throws StripeException {
        PaymentMethod method = saved("4242424242424242");

        assertThrows(InvalidRequestException.class, () -> stripe.client().v1().paymentIntents()
                .create(PaymentIntentCreateParams.builder().setAmount(1000L).setCurrency("eur")
                        .setPaymentMethod(method.getId()).setOffSession(true).setConfirm(true)
                        .build()));
    }

    @Test
    void canBeTakenAway() throws StripeException {
        PaymentMethod method = saved("4242424242424242");

        PaymentMethod detached = stripe.client().v1().paymentMethods().detach(method.getId());

        assertEquals(null, detached.getCustomer());
        assertEquals(0, stripe.client().v1().customers().paymentMethods().list(
                method.getCustomer()).getData().size());
    }

    @Test
    void canBeAuthenticatedOnAPageOfTheirOwn() throws StripeException {
        PaymentIntent intent = stripe.client().v1().paymentIntents().create(
                PaymentIntentCreateParams.builder().setAmount(1000L).setCurrency("eur")
                        .setPaymentMethod("pm_card_threeDSecure2Required").setConfirm(true)
                        .setReturnUrl("http://commons.localhost/back?order=1").build());
        String page = intent.getNextAction().getRedirectToUrl().getUrl();

        String back = stripe.submit(page, "result", "complete").headers()
                .firstValue("Location").orElseThrow();

        assertEquals("requires_action", intent.getStatus());
        assertTrue(back.startsWith("http://commons.localhost/back?order=1&payment_intent="));
        assertTrue(back.endsWith("redirect_status=succeeded"));
        assertEquals("succeeded", stripe.client().v1().paymentIntents()
                .retrieve(intent.getId()).getStatus());
    }
}
