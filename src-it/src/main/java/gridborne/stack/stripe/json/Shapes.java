package gridborne.stack.stripe.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * Stripe's published examples (shapes.json), and the same with the examples' own values taken out
 * (blanks.json says which): what a new object starts from.
 */
public final class Shapes {

    private static final JsonObject EXAMPLES = resource("shapes.json").getJsonObject("resources");
    private static final JsonObject BLANKS = resource("blanks.json");

    private Shapes() {}

    /** As Stripe published it. */
    public static JsonObject example(String shape) {
        JsonObject example = EXAMPLES.getJsonObject(shape);
        if (example == null) {
            throw new IllegalArgumentException("shapes.json has no " + shape);
        }
        return example;
    }

    public static StripeObject blank(String shape) {
        JsonObject blank = BLANKS.getJsonObject(shape);
        JsonObject example = example(shape);
        return new StripeObject(blank == null ? example : over(example, blank));
    }

    /** Replaces the members named in the upper object; an empty object replaces a whole one. */
    private static JsonObject over(JsonObject lower, JsonObject upper) {
        JsonObjectBuilder both = JsonText.builder(lower);
        upper.forEach((name, value) -> both.add(name, over(lower.get(name), value)));
        return both.build();
    }

    private static JsonValue over(JsonValue lower, JsonValue upper) {
        boolean merged = lower instanceof JsonObject && upper instanceof JsonObject replacing
                && !replacing.isEmpty();
        return merged ? over(lower.asJsonObject(), upper.asJsonObject()) : upper;
    }

    private static JsonObject resource(String name) {
        return JsonText.object(Shapes.class.getResourceAsStream(name));
    }
}
