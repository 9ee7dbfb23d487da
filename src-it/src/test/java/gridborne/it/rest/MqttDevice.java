package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A device that speaks MQTT 3.1.1, as most do, and hears what is said on some topics. */
final class MqttDevice implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<Mqtt3Publish> heard = new CopyOnWriteArrayList<>();
    private final Mqtt3AsyncClient client;

    MqttDevice(URI broker) {
        client = MqttClient.builder().useMqttVersion3().serverHost(broker.getHost())
                .serverPort(broker.getPort()).buildAsync();
        client.connect().join();
    }

    MqttDevice hears(String topic) {
        client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE)
                .callback(heard::add).send().join();
        return this;
    }

    void says(String topic, byte[] payload) {
        client.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(payload).send()
                .join();
    }

    void says(String topic, String payload) {
        says(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** How many messages came. */
    int count() {
        return heard.size();
    }

    /** The latest message, once there are so many. */
    JsonObject awaited(int count) {
        assertTrue(Patience.until(LIMIT, () -> heard.size() >= count),
                () -> heard.size() + " of " + count);
        return json(heard.get(count - 1));
    }

    /** The first message of that kind, once it has come. */
    JsonObject awaited(Predicate<JsonObject> wanted) {
        assertTrue(Patience.until(LIMIT, () -> said().stream().anyMatch(wanted)),
                () -> "not among " + said());
        return said().stream().filter(wanted).findFirst().orElseThrow();
    }

    private List<JsonObject> said() {
        return heard.stream().map(MqttDevice::json).toList();
    }

    private static JsonObject json(Mqtt3Publish message) {
        String text = new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
