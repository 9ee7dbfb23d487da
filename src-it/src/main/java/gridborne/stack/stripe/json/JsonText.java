package gridborne.stack.stripe.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;

/** One JSON provider, looked up once: the static methods of Json look it up at every call. */
public final class JsonText {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());
    private static final JsonWriterFactory PRETTY = PROVIDER.createWriterFactory(
            Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private JsonText() {}

    public static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static JsonObject object(InputStream stream) {
        try (JsonReader reader = READERS.createReader(stream)) {
            return reader.readObject();
        }
    }

    public static JsonObjectBuilder builder() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonObjectBuilder builder(JsonObject from) {
        return BUILDERS.createObjectBuilder(from);
    }

    public static JsonArrayBuilder arrayBuilder() {
        return BUILDERS.createArrayBuilder();
    }

    public static JsonArray strings(Collection<String> texts) {
        JsonArrayBuilder array = arrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }

    public static JsonArray objects(Collection<StripeObject> objects) {
        JsonArrayBuilder array = arrayBuilder();
        objects.forEach(object -> array.add(object.json()));
        return array.build();
    }

    /** With line breaks and indents, as Stripe sends its events. */
    public static String pretty(JsonStructure json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = PRETTY.createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip();
    }
}
