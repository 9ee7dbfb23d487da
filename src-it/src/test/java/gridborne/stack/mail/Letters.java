package gridborne.stack.mail;

import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The letters that a stack's sink was given, as anybody can read them. */
public record Letters(String pages) {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** To one address, the latest first. */
    public List<JsonObject> to(String address) {
        String all = send(HttpRequest.newBuilder(URI.create(pages + "/letters")).GET());
        try (JsonReader reader = Json.createReader(new StringReader(all))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(letter -> letter.getString("to").equals(address)).toList();
        }
    }

    /** The latest of at least so many to one address. */
    public JsonObject await(String address, int count) {
        if (!Patience.until(LIMIT, () -> to(address).size() >= count)) {
            throw new AssertionError(to(address).size() + " letters to " + address + ", not "
                    + count);
        }
        return to(address).get(0);
    }

    /** The one to an address whose subject has a word. */
    public JsonObject await(String word, String address) {
        if (!Patience.until(LIMIT, () -> to(address).stream().anyMatch(named(word)))) {
            throw new AssertionError("No letter about " + word + " among " + to(address));
        }
        return to(address).stream().filter(named(word)).findFirst().orElseThrow();
    }

    private static Predicate<JsonObject> named(String word) {
        return letter -> letter.getString("subject").contains(word);
    }

    /** As a mail server that is down. */
    public void close() {
        post("/closed");
    }

    public void open() {
        post("/open");
    }

    private void post(String path) {
        send(HttpRequest.newBuilder(URI.create(pages + path)).POST(BodyPublishers.noBody()));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
