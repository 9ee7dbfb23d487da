package gridborne.stack.stripe.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parameters an endpoint knows. Like Stripe, it refuses all others by name. */
public final class Parameters {

    /** Understood everywhere. */
    private static final Stream<String> EVERYWHERE = Stream.of("expand.*");
    private static final List<List<String>> COMMON = EVERYWHERE.map(Parameters::steps).toList();
    private final Set<List<String>> known;

    private Parameters(Set<List<String>> known) {
        this.known = known;
    }

    /** Paths separated by spaces; a star stands for any one step. */
    public static Parameters of(String paths) {
        return new Parameters(Arrays.stream(paths.trim().split("\\s+"))
                .filter(path -> !path.isEmpty()).map(Parameters::steps)
                .collect(Collectors.toSet()));
    }

    /** Those of a list, and more. */
    public static Parameters list(String paths) {
        return of("limit starting_after ending_before created created.* " + paths);
    }

    private static List<String> steps(String path) {
        return List.of(path.split("\\."));
    }

    public void check(Form form) {
        for (List<String> path : form.leaves().keySet()) {
            if (Stream.concat(known.stream(), COMMON.stream())
                    .noneMatch(one -> matches(one, path))) {
                String name = form.name(String.join(".", path));
                throw StripeError.invalid("parameter_unknown",
                        "Received unknown parameter: " + name, name);
            }
        }
    }

    /** A whole part may be unset by an empty text: metadata= takes all of it away. */
    private static boolean matches(List<String> known, List<String> path) {
        int steps = path.size();
        boolean whole = known.size() == steps
                || known.size() == steps + 1 && known.get(steps).equals("*");
        return whole && IntStream.range(0, steps).allMatch(step ->
                known.get(step).equals("*") || known.get(step).equals(path.get(step)));
    }
}
