package gridborne.portal.view;

import gridborne.grid.MeterKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many there are of a kind: "96 houses". */
public record KindCount(MeterKind kind, int count) {

    static List<KindCount> of(Stream<MeterKind> kinds) {
        Map<MeterKind, Long> counted = new TreeMap<>(
                kinds.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return counted.entrySet().stream()
                .map(entry -> new KindCount(entry.getKey(), Math.toIntExact(entry.getValue())))
                .toList();
    }

    /** The key of what one of them is called. */
    public String label() {
        return "kind." + kind;
    }

    public String drawing() {
        return HourFlow.tint(kind);
    }

    public Sentence words() {
        return Sentence.of("count." + kind, count);
    }
}
