package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.StripeObject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** The notes that callers hang on objects: merged key by key, an empty value takes one away. */
public final class Metadata {

    private static final int MOST_KEYS = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;

    private Metadata() {}

    /** The object with the metadata of the form merged into its own. */
    public static StripeObject merge(StripeObject object, Form form) {
        return merge(object, form, "metadata");
    }

    /** The same where the form keeps it elsewhere. */
    public static StripeObject merge(StripeObject object, Form form, String path) {
        if (!form.has(path)) {
            return object;
        }
        boolean unset = form.raw(path).isPresent();
        JsonObject before = unset ? JsonObject.EMPTY_JSON_OBJECT : object.part("metadata").json();
        JsonObjectBuilder merged = JsonText.builder(before);
        if (!unset) {
            form.pairs(path).entrySet().forEach(pair -> put(merged, form, path, pair));
        }
        JsonObject metadata = merged.build();
        if (metadata.size() > MOST_KEYS) {
            throw StripeError.invalid("You can specify up to " + MOST_KEYS + " metadata keys.",
                    form.name(path));
        }
        return object.with("metadata", metadata);
    }

    private static void put(JsonObjectBuilder metadata, Form form, String path,
            Map.Entry<String, String> pair) {
        require(pair.getKey().length() <= LONGEST_KEY, "Metadata keys can have up to "
                + LONGEST_KEY + " characters.", form.name(path));
        require(pair.getValue().length() <= LONGEST_VALUE, "Metadata values can have up to "
                + LONGEST_VALUE + " characters, but you passed in a value that is "
                + pair.getValue().length() + " characters.",
                form.name(path) + "[" + pair.getKey() + "]");
        if (pair.getValue().isEmpty()) {
            metadata.remove(pair.getKey());
        } else {
            metadata.add(pair.getKey(), pair.getValue());
        }
    }

    private static void require(boolean fits, String message, String param) {
        if (!fits) {
            throw StripeError.invalid(message, param);
        }
    }
}
