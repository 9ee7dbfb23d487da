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
    private static final String OBJECT = "object";
    private static final Set<String> WANTED = Set.of("id", "type", "created");
    /** The database knows no later year than this one's end. */
    private static final long YEAR_9999_SECONDS = 253_402_300_799L;

    /** Empty for what is no event: a list, an object without an id, one about nothing. */
    static Optional<EventHead> of(String signed) {
        try (JsonReader reader = new JsonReader(new StringReader(signed))) {
            Map<String, String> said = said(reader);
            return reader.peek() == JsonToken.END_DOCUMENT && said.containsKey(DATA)
                    && said.keySet().containsAll(WANTED) ? Optional.of(new EventHead(
                            said.get("id"), said.get("type"), Long.parseLong(said.get("created"))))
                            .filter(EventHead::canBeKept) : Optional.empty();
        } catch (IOException | IllegalStateException | NumberFormatException noEvent) {
            return Optional.empty();
        }
    }

    private boolean canBeKept() {
        return createdSeconds >= 0 && createdSeconds <= YEAR_9999_SECONDS
                && (id + type).chars().allMatch(c -> c >= ' ');
    }

    private static Map<String, String> said(JsonReader reader) throws IOException {
        Map<String, String> said = new HashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (WANTED.contains(name)) {
                said.put(name, reader.nextString());
            } else if (name.equals(DATA)) {
                said.remove(DATA);
                subject(reader).ifPresent(kind -> said.put(DATA, kind));
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return said;
    }

    /** What kind of thing the event is about. */
    private static Optional<String> subject(JsonReader reader) throws IOException {
        Optional<String> kind = Optional.empty();
        reader.beginObject();
        while (reader.hasNext()) {
            if (reader.nextName().equals(OBJECT)) {
                kind = kind(reader);
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return kind;
    }

    private static Optional<String> kind(JsonReader reader) throws IOException {
        Optional<String> kind = Optional.empty();
        reader.beginObject();
        while (reader.hasNext()) {
            if (reader.nextName().equals(OBJECT)) {
                kind = Optional.of(reader.nextString());
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return kind;
    }
}
