package gridborne.it.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody at one host of the portal, with exactly the headers the test says. */
public record Visitor(URI site, Map<String, String> headers) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();
    private static final String COOKIE = "gridborne=";

    public static Visitor at(String url) {
        return new Visitor(URI.create(url), Map.of());
    }

    /** The same visitor, but at another host: with the same headers, the cookie too. */
    public Visitor movedTo(String url) {
        return new Visitor(URI.create(url), headers);
    }

    Visitor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(site, more);
    }

    public Visitor withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Visitor withSession(String session) {
        return with("Cookie", COOKIE + session);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks for something long, and leaves with its first byte. */
    public void begin(String path) {
        try (InputStream body = CLIENT.send(request(path).GET().build(),
                BodyHandlers.ofInputStream()).body()) {
            if (body.read() < 0) {
                throw new AssertionError("Nothing at " + path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.length() == 0 ? "" : "&").append(name)
                .append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    HttpResponse<String> postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        return send(request(path).header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> signIn(String login, String password) {
        return postForm("/sign-in", Map.of("login", login, "password", password));
    }

    /** Whether the portal knows who this is. */
    boolean isKnown() {
        return get("/api/v1/me").statusCode() == 200;
    }

    static Optional<String> cookieHeader(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE)).findFirst();
    }

    public static String session(HttpResponse<?> response) {
        return cookieHeader(response).orElseThrow(
                () -> new AssertionError("No session with " + response.statusCode()))
                .substring(COOKIE.length()).split(";")[0];
    }

    /** The loopback address: not every machine resolves names under localhost. */
    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + site.getPort() + path))
                .timeout(Duration.ofMinutes(3)).header("Host", site.getAuthority());
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
