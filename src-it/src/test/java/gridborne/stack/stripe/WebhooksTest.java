package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import gridborne.stack.machine.Patience;
import gridborne.stack.stripe.Listener.Told;
import gridborne.stack.stripe.json.StripeObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens is told: at least once, signed, in no order. */
class WebhooksTest {

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

    private WebhookEndpoint listen(Listener listener, EnabledEvent type) throws StripeException {
        return stripe.client().v1().webhookEndpoints().create(WebhookEndpointCreateParams
                .builder().setUrl(listener.url()).addEnabledEvent(type).build());
    }

    private Session pay() throws StripeException {
        Session session = stripe.client().v1().checkout().sessions().create(Offers.coins(200));
        stripe.command("checkout/" + session.getId() + "/pay");
        return session;
    }

    private StripeObject awaitAll() {
        return stripe.command("deliveries/wait", "seconds", "20");
    }

    @Test
    void areToldInASignedEvent() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint = listen(listener,
                    EnabledEvent.CHECKOUT__SESSION__COMPLETED);

            Session session = pay();
            awaitAll();

            assertEquals(1, listener.told().size());
            Told told = listener.told().get(0);
            Event event = told.verified(endpoint.getSecret());
            assertEquals("checkout.session.completed", event.getType());
            Session complete = (Session) event.getDataObjectDeserializer().getObject()
                    .orElseThrow();
            assertEquals(session.getId(), complete.getId());
            assertEquals("paid", complete.getPaymentStatus());
            assertEquals("order-1", complete.getMetadata().get("order"));
            assertFalse(event.getLivemode());
            assertTrue(told.signature().matches("t=\\d+,v1=[0-9a-f]{64},v0=[0-9a-f]{64}"));
        }
    }

    @Test
    void doNotBelieveAnotherSecretOrAnotherBody() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint = listen(listener, EnabledEvent.ALL);
            pay();
            awaitAll();
            Told told = listener.told().get(0);

            assertThrows(SignatureVerificationException.class, () -> told.verified("whsec_other"));
            Told changed = new Told(told.body() + " ", told.signature(), told.host());
            assertThrows(SignatureVerificationException.class,
                    () -> changed.verified(endpoint.getSecret()));
        }
    }

    @Test
    void areToldAgainUntilTheyHaveUnderstood() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (Listener listener = new Listener(() -> attempts.incrementAndGet() < 3 ? 500 : 200)) {
            listen(listener, EnabledEvent.CHECKOUT__SESSION__COMPLETED);

            pay();
            StripeObject counts = awaitAll();

            assertEquals(3, listener.told().size());
            assertEquals(listener.told().get(0).body(), listener.told().get(2).body());
            assertEquals(1, counts.number("delivered"));
            assertEquals(3, counts.number("attempts"));
        }
    }

    @Test
    void areNotAskedForEverAndTheEventStaysInTheList() throws Exception {
        try (Listener listener = new Listener(() -> 500)) {
            listen(listener, EnabledEvent.CHECKOUT__SESSION__COMPLETED);
            stripe.command("delivery", "first_retry_seconds", "36000", "longest_retry_seconds",
                    "36000");
            pay();

            for (int hours = 0; hours < 80; hours += 10) {
                stripe.advanceHours(10);
                stripe.command("deliveries/retry");
                awaitAttempt(listener, hours / 10 + 1);
            }
            StripeObject counts = awaitAll();

            assertEquals(1, counts.number("given_up"));
            assertEquals(1, stripe.client().v1().events().list(EventListParams.builder()
                    .setType("checkout.session.completed").setDeliverySuccess(false).build())
                    .getData().size());
        }
    }

    private static void awaitAttempt(Listener listener, int attempts) {
        Patience.until(Duration.ofSeconds(10),
                () -> listener.told().size() >= Math.min(attempts, 7));
    }

    @Test
    void areToldSeveralTimesInDisorderWhenATestWantsIt() throws Exception {
        try (Listener listener = new Listener()) {
            listen(listener, EnabledEvent.ALL);
            stripe.command("delivery", "duplicates", "4", "shuffle_seconds", "2");

            pay();
            StripeObject counts = awaitAll();

            HashSet<String> bodies = new HashSet<>();
            listener.told().forEach(told -> bodies.add(told.body()));
            assertEquals(counts.number("delivered"), bodies.size());
            assertEquals(5 * counts.number("delivered"), listener.told().size());
        }
    }

    @Test
    void areToldLateWhenATestWantsIt() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint = listen(listener, EnabledEvent.ALL);
            stripe.command("delivery", "delay_seconds", "2592000");

            pay();
            stripe.command("delivery/usual");
            assertEquals(0, listener.told().size());
            stripe.advanceHours(30 * 24);
            awaitAll();

            // The signature bears the moment of the sending: late is not forged.
            assertEquals("evt_", listener.told().get(0).verified(endpoint.getSecret()).getId()
                    .substring(0, 4));
        }
    }

    @Test
    void areToldByHandInAnyOrder() throws Exception {
        try (Listener listener = new Listener()) {
            listen(listener, EnabledEvent.ALL);
            stripe.command("delivery", "paused", "true");
            pay();
            List<Event> events = stripe.client().v1().events().list().getData();
            Event completed = events.get(0);
            Event first = events.get(events.size() - 1);

            stripe.command("deliveries/send", "events[0]", completed.getId(),
                    "events[1]", first.getId(), "copies", "2");

            assertEquals(4, listener.told().size());
            assertTrue(listener.told().get(0).body().contains(completed.getId()));
            assertTrue(listener.told().get(3).body().contains(first.getId()));
            stripe.command("delivery", "paused", "false");
            awaitAll();
            assertEquals(events.size() + 2, listener.told().size());
        }
    }

    @Test
    void loseTheFirstAttemptsOnTheWayWhenATestWantsIt() throws Exception {
        try (Listener listener = new Listener()) {
            listen(listener, EnabledEvent.CHECKOUT__SESSION__COMPLETED);
            stripe.command("delivery", "drop_attempts", "2");

            pay();
            StripeObject counts = awaitAll();

            assertEquals(1, listener.told().size());
            assertEquals(3, counts.number("attempts"));
        }
    }

    @Test
    void hearTwoSignaturesWhileASecretIsRolled() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint = listen(listener,
                    EnabledEvent.CHECKOUT__SESSION__COMPLETED);
            String fresh = stripe.command("webhook_endpoints/" + endpoint.getId() + "/roll",
                    "overlap_seconds", "3600").text("secret");

            pay();
            awaitAll();
            Told during = listener.told().get(0);
            stripe.advanceHours(2);
            pay();
            awaitAll();
            Told after = listener.told().get(1);

            assertNotEquals(endpoint.getSecret(), fresh);
            during.verified(endpoint.getSecret());
            during.verified(fresh);
            after.verified(fresh);
            assertThrows(SignatureVerificationException.class,
                    () -> after.verified(endpoint.getSecret()));
        }
    }

    @Test
    void canBeToldInAnotherReleaseOfTheInterface() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint = listen(listener,
                    EnabledEvent.CHECKOUT__SESSION__COMPLETED);
            stripe.command("delivery", "api_version", "2020-08-27");

            pay();
            awaitAll();

            Event event = listener.told().get(0).verified(endpoint.getSecret());
            assertEquals("2020-08-27", event.getApiVersion());
            assertTrue(event.getDataObjectDeserializer().getObject().isEmpty());
        }
    }

    @Test
    void areFoundBelowLocalhostByTheirName() throws Exception {
        try (Listener listener = new Listener()) {
            String url = "http://commons.localhost:" + listener.port() + "/webhooks/stripe";
            String secret = stripe.sandbox().webhookSecret(RunningSandbox.COMMONS, url);

            pay();
            awaitAll();

            assertEquals("commons.localhost:" + listener.port(),
                    listener.told().get(0).host());
            listener.told().get(0).verified(secret);
            assertEquals(secret, stripe.sandbox().webhookSecret(RunningSandbox.COMMONS, url));
        }
    }

    @Test
    void areNotToldAnyMoreAfterTheyAreDeleted() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint = listen(listener, EnabledEvent.ALL);
            stripe.client().v1().webhookEndpoints().delete(endpoint.getId());

            pay();
            awaitAll();

            assertEquals(0, listener.told().size());
        }
    }

    @Test
    void areSeveralAndEachHasItsOwnSecret() throws Exception {
        try (Listener one = new Listener(); Listener other = new Listener()) {
            WebhookEndpoint first = listen(one, EnabledEvent.CHECKOUT__SESSION__COMPLETED);
            WebhookEndpoint second = listen(other, EnabledEvent.ALL);

            pay();
            awaitAll();

            one.told().get(0).verified(first.getSecret());
            for (Told told : other.told()) {
                told.verified(second.getSecret());
            }
            assertEquals(1, one.told().size());
            assertTrue(other.told().size() > 4);
        }
    }
}
