package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.checkout.CheckoutSessions;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Puts whole objects in the place of their identifiers, where expand[] asks for it. */
final class Expansion {

    private static final int DEEPEST = 4;
    private final World world;

    Expansion(World world) {
        this.world = world;
    }

    StripeObject expand(StripeObject body, List<String> paths) {
        StripeObject expanded = body;
        for (String path : paths) {
            List<String> steps = List.of(path.split("\\."));
            if (steps.size() > DEEPEST) {
                throw StripeError.invalid("You cannot expand more than 4 levels of a property: "
                        + path, "expand");
            }
            expanded = expand(expanded, steps, path);
        }
        return expanded;
    }

    private StripeObject expand(StripeObject object, List<String> steps, String whole) {
        String name = steps.get(0);
        StripeObject included = include(object, name);
        JsonValue value = included.json().get(name);
        if (value == null) {
            throw StripeError.invalid("This property cannot be expanded (" + whole + ").",
                    "expand");
        }
        return included.with(name, expanded(included, value, steps.subList(1, steps.size()),
                whole));
    }

    private JsonValue expanded(StripeObject holder, JsonValue value, List<String> rest,
            String whole) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder all = JsonText.arrayBuilder();
            array.forEach(element -> all.add(expanded(holder, element, rest, whole)));
            return all.build();
        }
        JsonValue found = value instanceof JsonString id
                ? find(holder, id.getString()).<JsonValue>map(StripeObject::json).orElse(value)
                : value;
        return found instanceof JsonObject object && !rest.isEmpty()
                ? expand(new StripeObject(object), rest, whole).json() : found;
    }

    private Optional<StripeObject> find(StripeObject holder, String id) {
        Optional<Kind> kind = Kind.ofId(id);
        return kind.flatMap(one -> world.find(one, id)
                .or(() -> holder.find("destination").filter(other -> !other.equals(id))
                        .flatMap(other -> world.of(other).find(one, id))));
    }

    /** Some members are left out unless somebody asks. */
    private StripeObject include(StripeObject object, String name) {
        String kind = object.find("object").orElse("");
        if (kind.equals("checkout.session") && name.equals("line_items")) {
            return object.with(name, CheckoutSessions.lineItems(world, object.id()));
        }
        if (kind.equals("charge") && name.equals("refunds")) {
            List<StripeObject> refunds = world.newestFirst(Kind.REFUND)
                    .filter(refund -> refund.text("charge").equals(object.id())).toList();
            return object.with(name, Listing.list("/v1/charges/" + object.id() + "/refunds",
                    refunds, false));
        }
        return object;
    }
}
