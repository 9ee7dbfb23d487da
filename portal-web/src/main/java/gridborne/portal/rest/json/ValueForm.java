package gridborne.portal.rest.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** How one type of value is read from JSON, written to it and described. */
interface ValueForm<T> {

    Class<T> type();

    /** Reads a value, or throws {@link IllegalArgumentException} saying what would be right. */
    T read(JsonValue json);

    JsonValue write(T value);

    /** The value's schema in the OpenAPI document. */
    JsonObject schema();

    /** What to send, in words: {@code a decimal string of coins such as "12.5"}. */
    String hint();
}
