package gridborne.portal.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.SortMeta;

/** By which of an order's columns a table is sorted, and which way. */
record Sorting<E extends Enum<E>>(E by, boolean descending) {

    /** The columns are called as the order's members; by the first, where none is chosen. */
    static <E extends Enum<E>> Sorting<E> of(Map<String, SortMeta> chosen, E[] columns) {
        Optional<SortMeta> sorted = chosen.values().stream().findFirst();
        E by = sorted.map(SortMeta::getField).map(field -> field.toUpperCase(Locale.ROOT))
                .flatMap(field -> Arrays.stream(columns)
                        .filter(one -> one.name().equals(field)).findFirst()).orElse(columns[0]);
        return new Sorting<>(by, sorted.filter(one -> one.getOrder().isDescending()).isPresent());
    }
}
