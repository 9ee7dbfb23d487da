package gridborne.stack.stripe;

import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sandbox with one utility's account, for one test. */
final class RunningSandbox implements AutoCloseable {

    static final SandboxAccount COMMONS = new SandboxAccount("acct_1Commons", "sk_test_commons0001",
            "Commons Energy", "DE", "EUR");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    private final DataDirectory data;
    private final StripeSandbox sandbox;

    RunningSandbox(Path directory) {
        data = DataDirectory.open(directory, 1);
        sandbox = new StripeSandbox(new Ports(data), data.directory("stripe"));
        sandbox.start();
        sandbox.open(COMMONS);
    }

    StripeSandbox sandbox() {
        return sandbox;
    }

    StripeClient client() {
        return client(COMMONS.secretKey());
    }

    StripeClient client(String key) {
        return StripeClient.builder().setApiKey(key).setApiBase(sandbox.apiBase().toString())
                .build();
    }

    static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    static RequestOptions on(String account) {
        return RequestOptions.builder().setStripeAccount(account).build();
    }

    static String newKey() {
        return Letters.random(20);
    }

    /** A command of the control interface; refuses anything but success. */
    StripeObject command(String path, String... form) {
        HttpResponse<String> answer = raw("POST", "/_sandbox/" + path, encoded(form), Map.of(
                "Authorization", "Bearer " + COMMONS.secretKey()));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return StripeObject.of(answer.body());
    }

    /** Names and values in turn. */
    static String encoded(String... form) {
        return IntStream.range(0, form.length / 2).mapToObj(pair ->
                encode(form[2 * pair]) + "=" + encode(form[2 * pair + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> raw(String method, String path, String body,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http")
                ? path : sandbox.apiBase() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    HttpResponse<String> get(String path) {
        return raw("GET", path, "", Map.of());
    }

    HttpResponse<String> submit(String path, String... form) {
        return raw("POST", path, encoded(form), Map.of());
    }

    void advanceHours(long hours) {
        command("clock", "seconds", Long.toString(hours * 3600));
    }

    @Override
    public void close() {
        sandbox.stop();
        data.close();
    }
}
