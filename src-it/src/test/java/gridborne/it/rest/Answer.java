package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** What was answered. */
public record Answer(int status, String contentType, String body) {

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public JsonArray array() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }

    public String text(String field) {
        return json().getString(field);
    }

    public Answer expect(int expected) {
        assertEquals(expected, status, body);
        return this;
    }

    /** A refusal by the rules of the house: a problem with a status and a sentence. */
    public Answer expectProblem(int expected) {
        expect(expected);
        assertTrue(contentType.startsWith("application/problem+json"), contentType + ": " + body);
        assertEquals(expected, json().getInt("status"), body);
        assertTrue(text("detail").endsWith("."), body);
        return this;
    }
}
