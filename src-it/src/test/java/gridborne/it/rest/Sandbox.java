package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.stripe.SandboxAccount;
import gridborne.stack.stripe.StripeSandbox;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One utility's account at the Stripe sandbox, asked past everything the portal knows. */
public record Sandbox(URI base, String account, String key) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    /** A new account of a utility that was not set up yet. */
    static Sandbox opened(LocalStack stack) {
        String name = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        SandboxAccount account = new SandboxAccount("acct_1" + name, "sk_test_" + name,
                "Test of cash-out", "DE", "EUR");
        stack.sandbox().orElseThrow().open(account);
        return new Sandbox(stack.sandbox().orElseThrow().apiBase(), account.id(),
                account.secretKey());
    }

    /** The secrets that sign what is sent to an address: the utility's own, its producers'. */
    List<String> signingSecrets(LocalStack stack, String url) {
        SandboxAccount own = new SandboxAccount(account, key, "Test of cash-out", "DE", "EUR");
        StripeSandbox stripe = stack.sandbox().orElseThrow();
        return List.of(stripe.webhookSecret(own, url), stripe.connectWebhookSecret(own, url));
    }

    /** A command of the control interface, with names and values in turn. */
    public JsonObject command(String path, String... form) {
        return send("POST", "/_sandbox/" + path, encoded(form), "");
    }

    /** As somebody with the utility's key does by hand. */
    JsonObject post(String path, String... form) {
        return send("POST", path, encoded(form), "");
    }

    public JsonObject get(String path) {
        return send("GET", path, "", "");
    }

    /** In the name of a producer's account. */
    public JsonObject get(String path, String connected) {
        return send("GET", path, "", connected);
    }

    public List<JsonObject> list(String path) {
        return get(path).getJsonArray("data").getValuesAs(JsonObject.class);
    }

    public List<JsonObject> list(String path, String connected) {
        return get(path, connected).getJsonArray("data").getValuesAs(JsonObject.class);
    }

    /** All pages of a list, of the utility's own where no account is named. */
    List<JsonObject> all(String path, String connected) {
        List<JsonObject> all = new ArrayList<>();
        JsonObject page;
        do {
            page = get(path + (path.contains("?") ? "&" : "?") + "limit=100" + (all.isEmpty() ? ""
                    : "&starting_after=" + all.get(all.size() - 1).getString("id")), connected);
            all.addAll(page.getJsonArray("data").getValuesAs(JsonObject.class));
        } while (page.getBoolean("has_more"));
        return all;
    }

    void forgetFaults() {
        send("DELETE", "/_sandbox/faults", "", "");
    }

    public void advanceHours(long hours) {
        command("clock", "seconds", Long.toString(hours * 3_600));
    }

    private JsonObject send(String method, String path, String body, String connected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
        if (!connected.isEmpty()) {
            request.header("Stripe-Account", connected);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), path + ": " + answer.body());
            return new Answer(200, "", answer.body()).json();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String... form) {
        return IntStream.range(0, form.length / 2).mapToObj(pair ->
                URLEncoder.encode(form[2 * pair], StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(form[2 * pair + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
