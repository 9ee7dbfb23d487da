package gridborne.stack.portal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** What the portal answered. */
public record Reply(int status, String body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public JsonArray list() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }

    /** A text or a number, as text. */
    public String text(String field) {
        JsonValue value = json().get(field);
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }
}
