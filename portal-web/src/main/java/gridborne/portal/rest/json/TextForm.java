package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Function;

/** A value that is a JSON string. */
record TextForm<T>(Class<T> type, Function<String, T> parse, Function<T, String> text, String hint,
                   String example) implements ValueForm<T> {

    private static final int MAX_LENGTH = 1_000;

    @Override
    public T read(JsonValue json) {
        if (!(json instanceof JsonString string)) {
            throw new IllegalArgumentException(JsonKinds.of(json) + " is not " + hint + ".");
        }
        try {
            return parse.apply(storable(string.getString()));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("'" + string.getString() + "' is not " + hint + ".",
                    unreadable);
        }
    }

    /** Text that a database and a page can take as it is. */
    private static String storable(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("It has " + text.length()
                    + " characters; send at most " + MAX_LENGTH + ".");
        }
        if (text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "It has a control character or half a character. Send plain text.");
        }
        return text;
    }

    @Override
    public JsonValue write(T value) {
        return JsonWriter.JSON.createValue(text.apply(value));
    }

    @Override
    public JsonObject schema() {
        return Json.createObjectBuilder().add("type", "string").add("description", hint)
                .add("example", example).build();
    }
}
