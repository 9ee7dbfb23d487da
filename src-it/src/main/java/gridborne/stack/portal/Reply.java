package gridborne.stack.portal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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

    public String text(String field) {
        return json().getString(field);
    }
}
