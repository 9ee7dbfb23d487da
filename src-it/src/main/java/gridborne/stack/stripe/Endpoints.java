package gridborne.stack.stripe;

import java.util.Map;
import java.util.Optional;

/** The part of Stripe's interface that the portal uses. */
final class Endpoints {

    private final Map<String, Endpoint> byMethodAndPath = Map.of(
            "GET /v1/account", call -> Answer.ok(call.account().json()));

    Optional<Endpoint> find(String method, String path) {
        return Optional.ofNullable(byMethodAndPath.get(method + " " + path));
    }
}
