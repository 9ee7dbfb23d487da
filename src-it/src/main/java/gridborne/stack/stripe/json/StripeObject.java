package gridborne.stack.stripe.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;

/** A JSON object whose members are read and replaced by path: "card.checks.cvc_check". */
public record StripeObject(JsonObject json) {

    private static final JsonProvider VALUES = JsonProvider.provider();

    public static StripeObject of(String text) {
        return new StripeObject(JsonText.object(text));
    }

    public static StripeObject empty() {
        return new StripeObject(JsonValue.EMPTY_JSON_OBJECT);
    }

    public String id() {
        return text("id");
    }

    /** A text that is there. */
    public String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException(
                "No text at " + path + " of " + json));
    }

    /** A text, or empty where there is none or null. */
    public Optional<String> find(String path) {
        return value(path).filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString());
    }

    public long number(String path) {
        return value(path).filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).longValueExact())
                .orElseThrow(() -> new IllegalStateException("No number at " + path + " of "
                        + json));
    }

    public boolean is(String path) {
        return value(path).filter(JsonValue.TRUE::equals).isPresent();
    }

    /** Whether there is something other than null. */
    public boolean has(String path) {
        return value(path).isPresent();
    }

    public StripeObject part(String path) {
        return new StripeObject(value(path).map(JsonValue::asJsonObject)
                .orElse(JsonValue.EMPTY_JSON_OBJECT));
    }

    public List<StripeObject> parts(String path) {
        return array(path).getValuesAs(JsonObject.class).stream().map(StripeObject::new).toList();
    }

    public List<String> texts(String path) {
        return array(path).getValuesAs(JsonString.class).stream().map(JsonString::getString)
                .toList();
    }

    private JsonArray array(String path) {
        return value(path).map(JsonValue::asJsonArray).orElse(JsonValue.EMPTY_JSON_ARRAY);
    }

    /** Whatever is there but null. */
    public Optional<JsonValue> value(String path) {
        int dot = path.indexOf('.');
        JsonValue value = json.get(dot < 0 ? path : path.substring(0, dot));
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(value);
        }
        return value instanceof JsonObject inner
                ? new StripeObject(inner).value(path.substring(dot + 1)) : Optional.empty();
    }

    public StripeObject with(String path, String text) {
        return with(path, VALUES.createValue(text));
    }

    public StripeObject with(String path, Optional<String> text) {
        return with(path, text.<JsonValue>map(VALUES::createValue).orElse(JsonValue.NULL));
    }

    public StripeObject with(String path, long number) {
        return with(path, VALUES.createValue(number));
    }

    public StripeObject with(String path, boolean flag) {
        return with(path, flag ? JsonValue.TRUE : JsonValue.FALSE);
    }

    public StripeObject with(String path, StripeObject object) {
        return with(path, object.json());
    }

    public StripeObject withNull(String path) {
        return with(path, JsonValue.NULL);
    }

    public StripeObject with(String path, JsonValue value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return new StripeObject(JsonText.builder(json).add(path, value).build());
        }
        String name = path.substring(0, dot);
        StripeObject inner = part(name).with(path.substring(dot + 1), value);
        return with(name, inner.json());
    }

    public StripeObject without(String name) {
        return new StripeObject(JsonText.builder(json).remove(name).build());
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
