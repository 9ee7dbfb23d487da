package gridborne.portal.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which broker there is, if any: {@code mqtt://host:1883} or {@code mqtts://host:8883}. */
@ApplicationScoped
class MqttSettings {

    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    @Inject
    @ConfigProperty(name = "gridborne.mqtt.url")
    private Optional<URI> url;

    @Inject
    @ConfigProperty(name = "gridborne.mqtt.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "gridborne.mqtt.password")
    private Optional<String> password;

    boolean isOn() {
        return url.isPresent();
    }

    String address() {
        return url.orElseThrow().toString();
    }

    String host() {
        return url.orElseThrow().getHost();
    }

    boolean isEncrypted() {
        return "mqtts".equals(url.orElseThrow().getScheme());
    }

    int port() {
        int port = url.orElseThrow().getPort();
        return port > 0 ? port : isEncrypted() ? TLS_PORT : PLAIN_PORT;
    }

    Optional<String> user() {
        return user;
    }

    byte[] password() {
        return password.orElse("").getBytes(UTF_8);
    }
}
