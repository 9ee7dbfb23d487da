package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session is offered, and somebody pays it, or does not. */
class CheckoutTest {

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

    private Session offer() throws StripeException {
        return stripe.client().v1().checkout().sessions().create(Offers.coins(200));
    }

    private Session again(Session session) throws StripeException {
        return stripe.client().v1().checkout().sessions().retrieve(session.getId(),
                SessionRetrieveParams.builder().addExpand("line_items")
                        .addExpand("payment_intent.latest_charge.balance_transaction").build());
    }

    private HttpResponse<String> payByCard(Session session, String number) {
        return stripe.submit(session.getUrl(), "email", "guest@example.com", "method", "card",
                "cardNumber", number, "cardExpiry", "12 / 34", "cardCvc", "123",
                "billingName", "A Guest");
    }

    @Test
    void isOpenAndUnpaidAtFirst() throws StripeException {
        Session session = offer();

        assertEquals("open", session.getStatus());
        assertEquals("unpaid", session.getPaymentStatus());
        assertEquals(200, session.getAmountTotal());
        assertNull(session.getPaymentIntent());
        assertEquals(false, session.getLivemode());
        assertEquals(List.of("card", "sepa_debit"), session.getPaymentMethodTypes());
        assertTrue(session.getUrl().startsWith(stripe.sandbox().apiBase() + "/c/pay/cs_test_"));
    }

    @Test
    void isPaidByAGoodCard() throws StripeException {
        Session session = offer();

        HttpResponse<String> answer = payByCard(session, "4242 4242 4242 4242");

        assertEquals(303, answer.statusCode());
        assertEquals(Offers.SUCCESS.replace("{CHECKOUT_SESSION_ID}", session.getId()),
                answer.headers().firstValue("Location").orElseThrow());
        Session paid = again(session);
        assertEquals("complete", paid.getStatus());
        assertEquals("paid", paid.getPaymentStatus());
        assertEquals("guest@example.com", paid.getCustomerDetails().getEmail());
        assertEquals("8 coins", paid.getLineItems().getData().get(0).getDescription());
        PaymentIntent intent = paid.getPaymentIntentObject();
        assertEquals("order-1", intent.getMetadata().get("order"));
        Charge charge = intent.getLatestChargeObject();
        assertEquals("4242", charge.getPaymentMethodDetails().getCard().getLast4());
        assertEquals(28, charge.getBalanceTransactionObject().getFee());
    }

    @Test
    void saysWhyACardIsDeclinedAndTakesAnotherOne() throws StripeException {
        Session session = offer();

        HttpResponse<String> declined = payByCard(session, "4000000000000002");

        assertEquals(402, declined.statusCode());
        assertTrue(declined.body().contains("role=\"alert\""));
        assertTrue(declined.body().contains("Your card was declined."));
        assertEquals("open", again(session).getStatus());
        assertEquals(303, payByCard(session, "4242424242424242").statusCode());
        assertEquals("paid", again(session).getPaymentStatus());
        assertEquals(2, stripe.client().v1().charges().list().getData().size());
        assertEquals(1, stripe.client().v1().paymentIntents().list().getData().size());
    }

    @Test
    void refusesWhatIsNoCardBeforeAnyBankIsAsked() throws StripeException {
        Session session = offer();
        YearMonth past = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

        HttpResponse<String> wrong = payByCard(session, "4242424242424241");
        HttpResponse<String> expired = stripe.submit(session.getUrl(), "email", "a@example.com",
                "cardNumber", "4242424242424242", "cardExpiry",
                past.getMonthValue() + "/" + past.getYear() % 100, "cardCvc", "123");

        assertTrue(wrong.body().contains("Your card number is incorrect."));
        assertTrue(expired.body().contains("expiration date is in the past"));
        assertEquals(0, stripe.client().v1().charges().list().getData().size());
    }

    @Test
    void letsTheBankAskAndBePaidAfterwards() throws StripeException {
        Session session = offer();

        String challenge = payByCard(session, "4000002500003155").headers()
                .firstValue("Location").orElseThrow();
        String page = stripe.get(challenge).body();
        HttpResponse<String> answer = stripe.submit(challenge, "result", "complete");

        assertTrue(page.contains("2.00 EUR"));
        assertEquals(303, answer.statusCode());
        assertEquals("paid", again(session).getPaymentStatus());
    }

    @Test
    void goesBackToThePageWhenTheBankWasNotSure() throws StripeException {
        Session session = offer();

        String challenge = payByCard(session, "4000002500003155").headers()
                .firstValue("Location").orElseThrow();
        String back = stripe.submit(challenge, "result", "fail").headers()
                .firstValue("Location").orElseThrow();

        assertTrue(stripe.get(back).body().contains("unable to authenticate"));
        assertEquals("open", again(session).getStatus());
        assertEquals("requires_payment_method",
                again(session).getPaymentIntentObject().getStatus());
    }

    @Test
    void isCompleteButUnpaidWhileABankDebitIsUnderWay() throws StripeException {
        Session session = offer();

        HttpResponse<String> answer = stripe.submit(session.getUrl(), "email", "a@example.com",
                "method", "sepa_debit", "accountNumber", "DE08 3704 0044 0532 0130 03");

        assertEquals(303, answer.statusCode());
        assertEquals("complete", again(session).getStatus());
        assertEquals("unpaid", again(session).getPaymentStatus());
        stripe.command("clock", "seconds", "181");
        assertEquals("paid", again(session).getPaymentStatus());
    }

    @Test
    void staysUnpaidWhenTheBankDebitFails() throws StripeException {
        Session session = offer();

        stripe.command("checkout/" + session.getId() + "/pay", "number",
                "DE78370400440532013004");
        stripe.command("payments/" + session.getId() + "/settle", "outcome", "failed");

        assertEquals("unpaid", again(session).getPaymentStatus());
        assertEquals("requires_payment_method",
                again(session).getPaymentIntentObject().getStatus());
        assertEquals("failed", again(session).getPaymentIntentObject().getLatestChargeObject()
                .getStatus());
    }

    @Test
    void leadsBackWhereItCameFromAndStaysOpen() throws StripeException {
        Session session = offer();

        String page = stripe.get(session.getUrl()).body();

        assertTrue(page.contains("href=\"" + Offers.CANCEL + "\""));
        assertEquals("open", again(session).getStatus());
    }

    @Test
    void expiresWhenItsTimeIsOver() throws StripeException {
        Session session = offer();

        stripe.advanceHours(25);

        assertEquals("expired", again(session).getStatus());
        assertNull(again(session).getUrl());
        assertTrue(stripe.get(session.getUrl()).body().contains("has expired"));
        assertEquals(200, payByCard(session, "4242424242424242").statusCode());
        assertEquals("unpaid", again(session).getPaymentStatus());
    }

    @Test
    void expiresOnRequest() throws StripeException {
        Session session = offer();

        Session expired = stripe.client().v1().checkout().sessions().expire(session.getId());

        assertEquals("expired", expired.getStatus());
    }

    @Test
    void cannotBePaidTwice() throws StripeException {
        Session session = offer();
        payByCard(session, "4242424242424242");

        HttpResponse<String> second = payByCard(session, "4242424242424242");

        assertEquals(200, second.statusCode());
        assertTrue(second.body().contains("all done here"));
        assertEquals(1, stripe.client().v1().charges().list().getData().size());
    }

    @Test
    void countsCurrenciesInTheirOwnUnits() throws StripeException {
        for (String currency : List.of("jpy", "kwd", "usd")) {
            Session session = stripe.client().v1().checkout().sessions().create(
                    Offers.coins(1230, currency).build());

            payByCard(session, "4242424242424242");

            assertEquals(1230, again(session).getPaymentIntentObject().getAmountReceived());
            assertEquals(currency, again(session).getCurrency());
        }
    }
}
