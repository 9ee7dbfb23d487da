package gridborne.it.money;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A message of Stripe's, or one that only looks like it: bytes and the header that signs them. */
record Message(byte[] body, String signature) {

    /** Stripe's release that our client pins. */
    static final String RELEASE = com.stripe.Stripe.API_VERSION;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    /** An event about an object, in our release and in test mode. */
    static JsonObject event(String type, JsonObject about) {
        return Json.createObjectBuilder().add("id", "evt_" + UUID.randomUUID())
                .add("object", "event").add("api_version", RELEASE)
                .add("created", Instant.now().getEpochSecond()).add("livemode", false)
                .add("pending_webhooks", 1).add("request", JsonValue.NULL).add("type", type)
                .add("data", Json.createObjectBuilder().add("object", about)).build();
    }

    static Message signed(JsonObject event, String secret) {
        return signed(event.toString().getBytes(StandardCharsets.UTF_8), secret,
                Instant.now().getEpochSecond());
    }

    static Message signed(byte[] body, String secret, long seconds) {
        return new Message(body, "t=" + seconds + ",v1=" + hash(body, secret, seconds));
    }

    static String hash(byte[] body, String secret, long seconds) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    /** Delivers it to a utility; answers the status. */
    int to(String url) {
        return to(url, URI.create(url).getPort());
    }

    /** Delivers it to the portal at a port, whichever of several that is. */
    int to(String url, int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/webhooks/stripe"))
                .header("Host", URI.create(url).getAuthority())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException cutOff) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
