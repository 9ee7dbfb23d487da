package gridborne.billing.webhook;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept beside the bytes of an event before it has its turn. Read without making anything
 * of the rest: whoever delivers waits for it.
 *
 * @param createdSeconds by Stripe's clock
 */
record EventHead(String id, String type, long createdSeconds) {

    private static final String DATA = "data";
    private static final Set<String> WANTED = Set.of("id", "type", "created");

    /** Empty for what is no event: a list, an object without an id, half of one. */
    static Optional<EventHead> of(String signed) {
        try (JsonReader reader = new JsonReader(new StringReader(signed))) {
            Map<String, String> said = said(reader);
            return reader.peek() == JsonToken.END_DOCUMENT && said.containsKey(DATA)
                    && said.keySet().containsAll(WANTED) ? Optional.of(new EventHead(
                            said.get("id"), said.get("type"), Long.parseLong(said.get("created"))))
                    : Optional.empty();
        } catch (IOException | IllegalStateException | NumberFormatException noEvent) {
            return Optional.empty();
        }
    }

    private static Map<String, String> said(JsonReader reader) throws IOException {
        Map<String, String> said = new HashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (WANTED.contains(name)) {
                said.put(name, reader.nextString());
            } else {
                skip(reader, name, said);
            }
        }
        reader.endObject();
        return said;
    }

    private static void skip(JsonReader reader, String name, Map<String, String> said)
            throws IOException {
        if (name.equals(DATA) && reader.peek() == JsonToken.BEGIN_OBJECT) {
            said.put(name, "");
        }
        reader.skipValue();
    }
}
