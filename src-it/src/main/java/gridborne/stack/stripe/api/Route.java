package gridborne.stack.stripe.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an endpoint is found.
 *
 * @param resource what a restricted key must be allowed to read or write
 */
public record Route(String method, List<String> steps, String resource, Parameters parameters,
        Endpoint endpoint) {

    /** The parts of the path that stand for something, if this is the route. */
    Optional<Map<String, String>> match(String askedMethod, List<String> path) {
        if (!method.equals(askedMethod) || path.size() != steps.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int index = 0; index < path.size(); index++) {
            String step = steps.get(index);
            if (step.startsWith("{")) {
                variables.put(step.substring(1, step.length() - 1), path.get(index));
            } else if (!step.equals(path.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    public boolean writes() {
        return !method.equals("GET");
    }
}
