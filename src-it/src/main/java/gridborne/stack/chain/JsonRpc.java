package gridborne.stack.chain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an Ethereum node. */
public final class JsonRpc {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;

    public JsonRpc(URI url) {
        this.url = url;
    }

    public String text(String method, JsonValue... parameters) throws IOException {
        return ((jakarta.json.JsonString) result(method, parameters)).getString();
    }

    public long number(String method, JsonValue... parameters) throws IOException {
        return Long.decode(text(method, parameters));
    }

    public JsonValue result(String method, JsonValue... parameters) throws IOException {
        JsonObject answer = send(question(method, parameters));
        if (answer.containsKey("error")) {
            throw new IOException(method + ": " + answer.getJsonObject("error")
                    .getString("message", "an error without a message"));
        }
        return answer.get("result");
    }

    private JsonObject send(JsonObject question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.toString())).build();
        try {
            HttpResponse<InputStream> response =
                    client.send(request, BodyHandlers.ofInputStream());
            try (JsonReader reader = Json.createReader(response.body())) {
                return reader.readObject();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private static JsonObject question(String method, JsonValue... parameters) {
        var list = Json.createArrayBuilder();
        for (JsonValue parameter : parameters) {
            list.add(parameter);
        }
        return Json.createObjectBuilder().add("jsonrpc", "2.0").add("id", 1)
                .add("method", method).add("params", list).build();
    }
}
