package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import gridborne.stack.machine.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key makes a request safe to repeat. */
class IdempotencyTest {

    /** For the slow request to arrive: else ours is the first, and the slow one in its way. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

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

    private Customer create(String name, String key) throws StripeException {
        return stripe.client().v1().customers().create(CustomerCreateParams.builder()
                .setName(name).build(), RunningSandbox.key(key));
    }

    @Test
    void givesTheSameAnswerAndDoesNothingTwice() throws StripeException {
        String key = RunningSandbox.newKey();

        Customer first = create("Angel", key);
        Customer second = create("Angel", key);

        assertEquals(first.getId(), second.getId());
        assertEquals("true", second.getLastResponse().headers()
                .firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(first.getLastResponse().requestId(), second.getLastResponse().headers()
                .firstValue("Original-Request").orElse(""));
        assertNotEquals(first.getLastResponse().requestId(),
                second.getLastResponse().requestId());
        assertEquals(1, stripe.client().v1().customers().list().getData().size());
    }

    @Test
    void refusesOtherParametersAndOtherEndpoints() throws StripeException {
        String key = RunningSandbox.newKey();
        create("Angel", key);

        IdempotencyException other = assertThrows(IdempotencyException.class,
                () -> create("Bennie", key));
        assertThrows(IdempotencyException.class, () -> stripe.client().v1().refunds().create(
                RefundCreateParams.builder().setCharge("ch_1").build(),
                RunningSandbox.key(key)));

        assertEquals(400, other.getStatusCode());
        assertEquals("idempotency_error", other.getStripeError().getType());
    }

    @Test
    void remembersADeclineAndItsStatus() {
        String key = RunningSandbox.newKey();
        PaymentIntentCreateParams declined = PaymentIntentCreateParams.builder().setAmount(500L)
                .setCurrency("eur").setPaymentMethod("pm_card_chargeDeclined").setConfirm(true)
                .addPaymentMethodType("card").build();

        CardException first = assertThrows(CardException.class, () -> stripe.client().v1()
                .paymentIntents().create(declined, RunningSandbox.key(key)));
        CardException second = assertThrows(CardException.class, () -> stripe.client().v1()
                .paymentIntents().create(declined, RunningSandbox.key(key)));

        assertEquals(402, second.getStatusCode());
        assertEquals(first.getStripeError().getPaymentIntent().getId(),
                second.getStripeError().getPaymentIntent().getId());
    }

    @Test
    void forgetsWhatWasWrongInItself() throws StripeException {
        String key = RunningSandbox.newKey();

        assertThrows(InvalidRequestException.class, () -> stripe.client().v1().customers().create(
                CustomerCreateParams.builder().putExtraParam("colour", "red").build(),
                RunningSandbox.key(key)));

        assertEquals("Angel", create("Angel", key).getName());
    }

    @Test
    void forgetsAKeyAfterADay() throws StripeException {
        String key = RunningSandbox.newKey();
        Customer first = create("Angel", key);

        stripe.advanceHours(23);
        assertEquals(first.getId(), create("Angel", key).getId());
        stripe.advanceHours(2);

        assertNotEquals(first.getId(), create("Angel", key).getId());
    }

    @Test
    void refusesTheSameKeyAtTheSameTime() throws Exception {
        String key = RunningSandbox.newKey();
        stripe.command("faults", "trouble", "slow", "milliseconds", "1500", "path",
                "/v1/customers");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Customer> slow = other.submit(() -> create("Angel", key));
            ApiException conflict = null;
            while (conflict == null && !slow.isDone()) {
                Patience.pause(A_MOMENT);
                conflict = conflictWith(key);
            }

            assertEquals(409, conflict.getStatusCode());
            assertEquals("idempotency_key_in_use", conflict.getCode());
            assertEquals(slow.get().getId(), create("Angel", key).getId());
        } finally {
            other.shutdownNow();
        }
    }

    /** The slow request may not have arrived yet: another endpoint with its key finds out. */
    private ApiException conflictWith(String key) throws StripeException {
        try {
            stripe.client().v1().refunds().create(RefundCreateParams.builder()
                    .setCharge("ch_none").build(), RunningSandbox.key(key));
            throw new AssertionError("There is no such charge.");
        } catch (ApiException conflict) {
            return conflict;
        } catch (InvalidRequestException noSuchCharge) {
            return null;
        }
    }

    @Test
    void keepsKeysOfAccountsApart() throws StripeException {
        SandboxAccount other = new SandboxAccount("acct_1Other", "sk_test_other000001", "Other",
                "DE", "EUR");
        stripe.sandbox().open(other);
        String key = RunningSandbox.newKey();

        Customer ours = create("Angel", key);
        Customer theirs = stripe.client(other.secretKey()).v1().customers().create(
                CustomerCreateParams.builder().setName("Bennie").build(),
                RunningSandbox.key(key));

        assertNotEquals(ours.getId(), theirs.getId());
        assertEquals(404, stripe.raw("GET", "/v1/customers/" + ours.getId(), "", Map.of(
                "Authorization", "Bearer " + other.secretKey())).statusCode());
    }

    @Test
    void makesALostAnswerHarmless() throws StripeException {
        String key = RunningSandbox.newKey();
        stripe.command("faults", "trouble", "lost_answer", "path", "/v1/customers");

        assertThrows(StripeException.class, () -> create("Angel", key));
        create("Angel", key);

        assertEquals(1, stripe.client().v1().customers().list().getData().size());
    }
}
