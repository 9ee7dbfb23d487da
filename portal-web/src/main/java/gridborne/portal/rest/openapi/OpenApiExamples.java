package gridborne.portal.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What bodies and answers look like in a village where Angel and Bennie produce and LAMP-42 is lit:
 * in {@code examples.json}, by the name of a record or of another type of content; where one call's
 * look otherwise, with the name of the call before it.
 */
final class OpenApiExamples {

    private static final JsonObject ALL = all();

    private OpenApiExamples() {
    }

    static Optional<JsonValue> of(String call, String type) {
        return Optional.ofNullable(ALL.get(call + " " + type))
                .or(() -> Optional.ofNullable(ALL.get(type)));
    }

    static Optional<JsonValue> listOf(String call, String type) {
        return of(call, type).map(OpenApiExamples::list);
    }

    private static JsonArray list(JsonValue one) {
        return Json.createArrayBuilder().add(one).build();
    }

    private static JsonObject all() {
        try (InputStream file = OpenApiExamples.class.getResourceAsStream("examples.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
