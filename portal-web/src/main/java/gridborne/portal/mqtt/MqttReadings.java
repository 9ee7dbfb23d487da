package gridborne.portal.mqtt;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import gridborne.portal.rest.json.JsonWriter;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes readings from the broker, one after the other, and acknowledges each once it is committed
 * or refused. While the database does not answer, nothing is acknowledged: the broker keeps it.
 */
@ApplicationScoped
class MqttReadings {

    private static final Logger LOG = Logger.getLogger(MqttReadings.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** In vain with a database that answers: it is the message then. */
    private static final int ATTEMPTS = 3;
    /** Half an hour. What is unacknowledged by then comes again with the next connection. */
    private static final int MOST_ROUNDS = 900;

    @Inject
    private TakeMqttReading take;

    @Inject
    private Tenants tenants;

    void take(Mqtt5Publish message, BiConsumer<String, byte[]> answer) {
        Optional<MeterTopic> topic = MeterTopic.ofRegister(message.getTopic().toString());
        boolean done = topic.map(known -> take(known, message.getPayloadAsBytes(), answer))
                .orElse(true);
        if (done) {
            message.acknowledge();
        }
    }

    /** False, where it could not be done for want of the database. */
    private boolean take(MeterTopic topic, byte[] payload, BiConsumer<String, byte[]> answer) {
        int stumbled = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            CompletableFuture<MqttAnswer> attempt = CompletableFuture.supplyAsync(
                    () -> take.take(topic, payload), Runnable::run);
            if (!attempt.isCompletedExceptionally()) {
                answer.accept(topic.answer(), JsonWriter.write(attempt.join()).toString()
                        .getBytes(StandardCharsets.UTF_8));
                return true;
            }
            stumbled += databaseAnswers() ? 1 : 0;
            if (stumbled >= ATTEMPTS) {
                attempt.whenComplete((none, bug) -> LOG.log(Level.SEVERE, bug,
                        () -> "A reading on " + topic + " was not taken and is dropped."));
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(
                PAUSE.toMillis(), TimeUnit.MILLISECONDS)).join();
    }

    private boolean databaseAnswers() {
        return !CompletableFuture.supplyAsync(() -> tenants.bySlug(""), Runnable::run)
                .isCompletedExceptionally();
    }
}
