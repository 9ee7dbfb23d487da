package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.stripe.SandboxAccount;
import gridborne.stack.stripe.StripeSandbox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One utility's account at the sandbox, as its dashboard and its payers' banks see it. */
public record Stripe(StripeSandbox sandbox, SandboxAccount account) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    static Stripe open(LocalStack stack, SandboxAccount account) {
        StripeSandbox sandbox = stack.sandbox().orElseThrow();
        sandbox.open(account);
        return new Stripe(sandbox, account);
    }

    public URI address() {
        return sandbox.apiBase();
    }

    /** A command of the sandbox's, names and values in turn; see its package {@code control}. */
    public JsonObject command(String path, String... form) {
        return send("POST", "/_sandbox/" + path, form);
    }

    /** A call of Stripe's own interface. */
    public JsonObject get(String path) {
        return send("GET", path);
    }

    public JsonObject post(String path, String... form) {
        return send("POST", path, form);
    }

    /** Somebody pays with this card or account number, as on the page. */
    public JsonObject pay(String session, String number) {
        return command("checkout/" + session + "/pay", "number", number);
    }

    /** Nothing is on its way any more. */
    public void awaitDeliveries() {
        command("deliveries/wait", "seconds", "240");
    }

    public void forgetFaults() {
        send("DELETE", "/_sandbox/faults");
    }

    private JsonObject send(String method, String path, String... form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + account.secretKey())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(encoded(form)));
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), path + ": " + answer.body());
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String... form) {
        return IntStream.range(0, form.length / 2).mapToObj(pair -> encode(form[2 * pair]) + "="
                + encode(form[2 * pair + 1])).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
