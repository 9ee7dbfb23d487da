package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A gateway of meters that is told of decisions, and answers as a test wants. */
final class Gateway implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What came, and the header that signs it. */
    record Told(String body, String signature) {

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        String meter() {
            return json().getString("meter");
        }

        int decision() {
            return json().getInt("decision");
        }

        /** As a vendor would check it. */
        boolean isSignedWith(String secret) {
            List<String> parts = List.of(signature.split(","));
            String time = parts.get(0).substring("t=".length());
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8),
                        "HmacSHA256"));
                String expected = "v1=" + HexFormat.of().formatHex(mac.doFinal(
                        (time + "." + body).getBytes(StandardCharsets.UTF_8)));
                return parts.contains(expected);
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    private final List<Told> told = new ArrayList<>();
    private final HttpServer server;
    private volatile int status = 204;

    Gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::listen);
        server.start();
    }

    private void listen(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told one = new Told(new String(exchange.getRequestBody().readAllBytes(),
                    StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Gridborne-Signature"));
            synchronized (told) {
                told.add(one);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/relays";
    }

    void answer(int with) {
        status = with;
    }

    List<Told> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    Stream<Told> toldOf(String meter) {
        return told().stream().filter(one -> one.meter().equals(meter));
    }

    /** The first message of that kind, once it has come. */
    Told awaited(Predicate<Told> wanted) {
        assertTrue(Patience.until(LIMIT, () -> told().stream().anyMatch(wanted)),
                () -> "not among " + told());
        return told().stream().filter(wanted).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
