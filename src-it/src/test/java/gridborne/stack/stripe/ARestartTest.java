package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import gridborne.stack.machine.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends the sandbox, it goes on where it was. */
class ARestartTest {

    private static final int KILLS = 3;
    private static final int WORKERS = 4;

    @TempDir
    Path directory;

    @Test
    void keepsObjectsClockSecretsAndAnswers() throws StripeException {
        String session;
        String secret;
        String customer;
        try (RunningSandbox stripe = new RunningSandbox(directory)) {
            session = stripe.client().v1().checkout().sessions().create(Offers.coins(200)).getId();
            secret = stripe.sandbox().webhookSecret(RunningSandbox.COMMONS,
                    "http://127.0.0.1:9/webhooks/stripe");
            customer = stripe.client().v1().customers().create(CustomerCreateParams.builder()
                    .setName("Jürgen 🌞").build(), RunningSandbox.key("one")).getId();
            stripe.command("delivery", "paused", "true");
            stripe.advanceHours(20);
        }

        try (RunningSandbox stripe = new RunningSandbox(directory)) {
            Session again = stripe.client().v1().checkout().sessions().retrieve(session);
            assertEquals("open", again.getStatus());
            assertTrue(again.getUrl().startsWith(stripe.sandbox().apiBase().toString()));
            assertEquals(secret, stripe.sandbox().webhookSecret(RunningSandbox.COMMONS,
                    "http://127.0.0.1:9/webhooks/stripe"));
            assertEquals(customer, stripe.client().v1().customers().create(
                    CustomerCreateParams.builder().setName("Jürgen 🌞").build(),
                    RunningSandbox.key("one")).getId());
            stripe.advanceHours(5);
            assertEquals("expired", stripe.client().v1().checkout().sessions().retrieve(session)
                    .getStatus());
        }
    }

    @Test
    void deliversWhatWasOnItsWay() throws Exception {
        try (Listener listener = new Listener()) {
            WebhookEndpoint endpoint;
            try (RunningSandbox stripe = new RunningSandbox(directory)) {
                endpoint = stripe.client().v1().webhookEndpoints().create(
                        WebhookEndpointCreateParams.builder().setUrl(listener.url())
                                .addEnabledEvent(EnabledEvent.CUSTOMER__CREATED).build());
                stripe.command("delivery", "delay_seconds", "3600");
                stripe.client().v1().customers().create();
            }
            assertEquals(0, listener.told().size());

            try (RunningSandbox stripe = new RunningSandbox(directory)) {
                stripe.advanceHours(2);
                stripe.command("deliveries/wait");
            }

            assertEquals("customer.created", listener.told().get(0)
                    .verified(endpoint.getSecret()).getType());
        }
    }

    @Test
    void cutsOffALineThatWasHalfWritten() throws StripeException, IOException {
        try (RunningSandbox stripe = new RunningSandbox(directory)) {
            stripe.client().v1().customers().create(CustomerCreateParams.builder()
                    .setName("whole").build());
        }
        Path journal = directory.resolve("stripe/journal.tsv");
        byte[] half = "half a line, and half of an ü".getBytes(StandardCharsets.UTF_8);
        Files.write(journal, Arrays.copyOf(half, half.length - 1),
                StandardOpenOption.APPEND);

        try (RunningSandbox stripe = new RunningSandbox(directory)) {
            assertEquals(1, stripe.client().v1().customers().list().getData().size());
            stripe.client().v1().customers().create();
        }

        try (RunningSandbox stripe = new RunningSandbox(directory)) {
            assertEquals(2, stripe.client().v1().customers().list().getData().size());
        }
    }

    @Test
    void losesNothingThatWasAnsweredWhenItIsKilled() throws Exception {
        Map<String, String> answered = new ConcurrentHashMap<>();
        for (int round = 0; round < KILLS; round++) {
            try (SandboxProcess process = SandboxProcess.start(directory)) {
                createUntilItDies(process, round, answered);
            }
        }

        try (RunningSandbox stripe = new RunningSandbox(directory)) {
            Map<String, String> kept = new HashMap<>();
            for (Customer customer : stripe.client().v1().customers().list()
                    .autoPagingIterable()) {
                String twin = kept.put(customer.getName(), customer.getId());
                assertEquals(null, twin, "twice: " + customer.getName());
            }
            assertFalse(answered.isEmpty());
            answered.forEach((name, id) -> assertEquals(id, kept.get(name)));
        }
    }

    /** The process is killed while others are in the middle of asking it. */
    private static void createUntilItDies(SandboxProcess process, int round,
            Map<String, String> answered) throws Exception {
        StripeClient client = StripeClient.builder()
                .setApiKey(RunningSandbox.COMMONS.secretKey()).setApiBase(process.address())
                .setMaxNetworkRetries(0).build();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                String prefix = round + "-" + worker + "-";
                all.add(workers.submit(() -> create(client, prefix, answered)));
            }
            assertTrue(Patience.until(Duration.ofSeconds(30),
                    () -> answered.size() >= 25 * (round + 1)));
            process.kill();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void create(StripeClient client, String prefix, Map<String, String> answered) {
        for (int number = 0; number < 10_000; number++) {
            String name = prefix + number;
            try {
                answered.put(name, client.v1().customers().create(CustomerCreateParams.builder()
                        .setName(name).build(), RunningSandbox.key(name)).getId());
            } catch (StripeException | NullPointerException killed) {
                // The second is how stripe-java fails on an answer that was cut.
                return;
            }
        }
    }
}
