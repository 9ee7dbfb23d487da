package gridborne.portal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row by the names of its columns, and what was found against its cells while reading them. */
final class Cells {

    private static final int LONGEST_QUOTE = 60;

    private final int line;
    private final Map<String, String> values;
    private final List<Finding> findings = new ArrayList<>();

    Cells(int line, Map<String, String> values) {
        this.line = line;
        this.values = Map.copyOf(values);
    }

    int line() {
        return line;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Empty where there is no such column, or nothing in it. */
    Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    void found(String column, String why, String... values) {
        findings.add(Finding.of(line, column, why, values));
    }

    /** What the cell means; a finding where it is empty or means nothing. */
    <T> Optional<T> read(String column, Function<String, Optional<T>> meaning, String why) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            found(column, "empty");
            return Optional.empty();
        }
        Optional<T> read = meaning.apply(text.get());
        if (read.isEmpty()) {
            found(column, why, shortened(text.get()));
        }
        return read;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** For what refuses a value by throwing. */
    static <T> Function<String, Optional<T>> orNothing(Function<String, T> meaning) {
        return text -> {
            try {
                return Optional.of(meaning.apply(text));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        };
    }
}
