package gridborne.portal.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import gridborne.portal.push.Telling;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;

/**
 * This node's connection to the broker. It comes back by itself; what the broker took for us in
 * between waits for an hour.
 */
@ApplicationScoped
class MqttBroker {

    private static final Logger LOG = Logger.getLogger(MqttBroker.class.getName());
    private static final long SESSION_SECONDS = 3_600;
    private static final long PATIENCE_SECONDS = 10;
    /** Unacknowledged at once; with them the broker waits. */
    private static final int IN_FLIGHT = 100;

    @Inject
    private MqttSettings settings;

    @Inject
    private MqttReadings readings;

    @Resource
    private ManagedExecutorService executor;

    private Mqtt5AsyncClient client;

    /** Once; from then on the client sees to it. */
    synchronized void connect() {
        if (client != null) {
            return;
        }
        client = builder().buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL,
                message -> readings.take(message, this::answer), executor, true);
        client.connectWith().cleanStart(false).sessionExpiryInterval(SESSION_SECONDS)
                .restrictions().receiveMaximum(IN_FLIGHT).applyRestrictions().send();
    }

    synchronized boolean isConnected() {
        return client != null && client.getState().isConnected();
    }

    /** Retained, and acknowledged by the broker when this says it was taken. */
    Telling publish(String topic, byte[] payload) {
        try {
            Mqtt5PublishResult result = client.publishWith().topic(topic)
                    .qos(MqttQos.AT_LEAST_ONCE).retain(true).payload(payload).send()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return result.getError().<Telling>map(MqttBroker::notTaken)
                    .orElseGet(Telling.Taken::new);
        } catch (ExecutionException failed) {
            return notTaken(failed.getCause());
        } catch (TimeoutException silent) {
            return new Telling.NotTaken("The broker did not acknowledge within "
                    + PATIENCE_SECONDS + " s.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Telling.NotTaken("The portal stopped meanwhile.");
        }
    }

    /** For whoever waits for it just now: neither retained nor repeated. */
    private void answer(String topic, byte[] payload) {
        client.publishWith().topic(topic).qos(MqttQos.AT_MOST_ONCE).payload(payload).send();
    }

    private Mqtt5ClientBuilder builder() {
        Mqtt5ClientBuilder builder = MqttClient.builder().useMqttVersion5()
                .identifier("gridborne-" + UUID.randomUUID())
                .serverHost(settings.host()).serverPort(settings.port())
                .automaticReconnect().initialDelay(1, TimeUnit.SECONDS)
                .maxDelay(PATIENCE_SECONDS, TimeUnit.SECONDS).applyAutomaticReconnect()
                .addConnectedListener(connected -> subscribe())
                .addDisconnectedListener(gone -> LOG.warning(() -> "The MQTT broker is not"
                        + " reached, it is tried again: " + gone.getCause().getMessage()));
        if (settings.isEncrypted()) {
            builder.sslWithDefaultConfig();
        }
        settings.user().ifPresent(user -> builder.simpleAuth().username(user)
                .password(settings.password()).applySimpleAuth());
        return builder;
    }

    private void subscribe() {
        client.subscribeWith().topicFilter(MeterTopic.ALL_REGISTERS)
                .qos(MqttQos.AT_LEAST_ONCE).send()
                .whenComplete((done, failed) -> LOG.info(() -> failed == null
                        ? "Readings are taken from the MQTT broker."
                        : "The MQTT broker lets nobody subscribe: " + failed.getMessage()));
    }

    private static Telling notTaken(Throwable failed) {
        return new Telling.NotTaken("The broker did not take it: " + failed.getMessage());
    }

    @PreDestroy
    synchronized void disconnect() {
        if (client != null) {
            client.disconnect();
        }
    }
}
