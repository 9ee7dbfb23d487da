package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Origin;
import gridborne.stack.stripe.api.Route;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.Work;
import java.util.List;
import java.util.Optional;

/** Who may do what: secret keys everything, restricted keys what they were made for. */
public final class Keys {

    private Keys() {}

    /** The key of an account; with permissions it is a restricted one. */
    public static void keep(World world, String key, List<String> permissions) {
        StripeObject note = world.note(key).with("account", world.account());
        world.of("").put(Kind.KEY, permissions.isEmpty() ? note
                : note.with("permissions", JsonText.strings(permissions)));
    }

    public static String create(World world, List<String> permissions) {
        String key = (permissions.isEmpty() ? "sk_test_" : "rk_test_") + Letters.random(40);
        keep(world, key, permissions);
        return key;
    }

    public static void revoke(World world, String key) {
        world.of("").require(Kind.KEY, key, "key");
        world.of("").put(Kind.KEY, world.of("").get(Kind.KEY, key).with("revoked", true));
    }

    /** The note on the key in the request. */
    static StripeObject of(Work work, Request request) {
        String key = ApiKey.of(request.header("Authorization").orElse(""));
        if (key.isEmpty()) {
            throw unauthorised("You did not provide an API key. You need to provide your API key in"
                    + " the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer"
                    + " YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for"
                    + " details, or we can help at https://support.stripe.com/.");
        }
        Optional<StripeObject> found = new World(work, "", Origin.STRIPE).find(Kind.KEY, key);
        if (found.isEmpty()) {
            throw unauthorised("Invalid API Key provided: " + ApiKey.masked(key));
        }
        if (found.get().is("revoked")) {
            throw StripeError.of(401, "invalid_request_error", "api_key_expired",
                    "Expired API Key provided: " + ApiKey.masked(key));
        }
        return found.get();
    }

    private static StripeError unauthorised(String message) {
        return StripeError.of(401, "invalid_request_error", message);
    }

    /** Refuses what a restricted key was not made for. */
    static void requirePermission(StripeObject key, Route route) {
        List<String> permissions = key.texts("permissions");
        String needed = route.resource() + (route.writes() ? "_write" : "_read");
        boolean allowed = permissions.isEmpty() || permissions.contains(needed)
                || permissions.contains(route.resource() + "_write");
        if (!allowed) {
            throw StripeError.of(403, "invalid_request_error", "The provided key '"
                    + ApiKey.masked(key.id()) + "' does not have the required permissions for this"
                    + " endpoint on account '" + key.text("account") + "'. Having the 'rak_"
                    + needed + "' permission would allow this request to continue.");
        }
    }

    /** Whose world the request acts in: the key's own, or a connected one it names. */
    static String account(World own, Request request) {
        Optional<String> other = request.header("Stripe-Account")
                .filter(id -> !id.equals(own.account()));
        if (other.isEmpty()) {
            return own.account();
        }
        return own.find(Kind.ACCOUNT, other.get()).map(StripeObject::id).orElseThrow(() ->
                StripeError.of(403, "invalid_request_error", "account_invalid", "The provided key '"
                        + ApiKey.masked(ApiKey.of(request.header("Authorization").orElse("")))
                        + "' does not have access to account '" + other.get() + "' (or that account"
                        + " does not exist). Application access may have been revoked."));
    }
}
