package gridborne.stack.stripe.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All endpoints. Each concept adds its own. */
public final class Routes {

    /** A route and what its variables stand for in one request. */
    public record Found(Route route, Map<String, String> path) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds endpoints that need one and the same permission. */
    public Adding resource(String resource) {
        return new Adding(resource);
    }

    public Optional<Found> find(String method, String path) {
        List<String> steps = steps(path);
        return routes.stream().flatMap(route -> route.match(method, steps)
                .map(variables -> new Found(route, variables)).stream()).findFirst();
    }

    private static List<String> steps(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Reads like a table of contents. */
    public final class Adding {

        private final String resource;

        private Adding(String resource) {
            this.resource = resource;
        }

        public Adding get(String path, String parameters, Endpoint endpoint) {
            return add("GET", path, Parameters.of(parameters), endpoint);
        }

        public Adding list(String path, String parameters, Endpoint endpoint) {
            return add("GET", path, Parameters.list(parameters), endpoint);
        }

        public Adding post(String path, String parameters, Endpoint endpoint) {
            return add("POST", path, Parameters.of(parameters), endpoint);
        }

        public Adding delete(String path, Endpoint endpoint) {
            return add("DELETE", path, Parameters.of(""), endpoint);
        }

        private Adding add(String method, String path, Parameters parameters, Endpoint endpoint) {
            routes.add(new Route(method, steps(path), resource, parameters, endpoint));
            return this;
        }
    }
}
