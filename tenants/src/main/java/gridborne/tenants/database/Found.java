package gridborne.tenants.database;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * How many rows a filter leaves, and a filter that finds them again. A part of a text has no index:
 * finding it looks at every row, so a few that were found are known by their keys from then on.
 */
public record Found<F>(int count, F again) {

    /** So many keys are kept at most. */
    private static final int FEW = 500;

    /** Where nothing was typed there is an index, and counting is all there is to do. */
    public static <F, K> Found<F> of(F filter, Containing typed, IntFunction<List<K>> keys,
            Function<List<K>, F> among, ToIntFunction<F> counted) {
        List<K> some = typed.isEmpty() ? List.of() : keys.apply(FEW + 1);
        return typed.isEmpty() || some.size() > FEW
                ? new Found<>(counted.applyAsInt(filter), filter)
                : new Found<>(some.size(), among.apply(some));
    }
}
