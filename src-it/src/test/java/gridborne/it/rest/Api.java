package gridborne.it.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One host of the portal, asked by one caller, with whatever bytes and headers a test wants. */
public record Api(String url, String token, Map<String, String> headers, int port) {

    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    public static Api at(String url) {
        return new Api(url, "", Map.of(), URI.create(url).getPort());
    }

    public Api as(String otherToken) {
        return new Api(url, otherToken, headers, port);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(url, token, more, port);
    }

    /** The same at another portal of the same data. */
    public Api through(int anotherPort) {
        return new Api(url, token, headers, anotherPort);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, JsonObjectBuilder body) {
        return send(request(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.build().toString())));
    }

    public Answer post(String path, JsonObjectBuilder body) {
        return post(path, body.build());
    }

    public Answer post(String path, JsonObject body) {
        return post(path, body.toString());
    }

    public Answer post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, byte[] body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, JsonObjectBuilder body) {
        return patch(path, body.build().toString());
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String method, String path, byte[] body) {
        HttpRequest.Builder request = request(path)
                .method(method, BodyPublishers.ofByteArray(body));
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    /** The loopback address, whatever this machine makes of a name under localhost. */
    private HttpRequest.Builder request(String path) {
        URI address = URI.create(url);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + path)).timeout(LIMIT)
                .header("Host", address.getAuthority());
        headers.forEach(request::header);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
