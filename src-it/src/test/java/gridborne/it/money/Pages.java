package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of a utility as somebody's browser gets them. */
record Pages(URI site, String cookie) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    static Pages of(PayingUtility utility) {
        return new Pages(URI.create(utility.url()), "");
    }

    Pages signedIn(String login) {
        HttpResponse<byte[]> answer = post("/sign-in", Map.of("login", login, "password",
                PayingUtility.PASSWORD));
        assertEquals(303, answer.statusCode());
        String session = answer.headers().allValues("Set-Cookie").stream()
                .map(header -> header.split(";")[0]).collect(Collectors.joining("; "));
        return new Pages(site, session);
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    String text(String path) {
        HttpResponse<byte[]> page = get(path);
        String text = new String(page.body(), StandardCharsets.UTF_8);
        assertEquals(200, page.statusCode(), text);
        return text;
    }

    HttpResponse<byte[]> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The loopback address: not every machine resolves names under localhost. */
    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                + site.getPort() + path)).header("Host", site.getAuthority());
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
