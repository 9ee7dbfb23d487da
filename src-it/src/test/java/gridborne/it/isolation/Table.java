package gridborne.it.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows, in the order in which they are asked: what takes something away comes last. */
record Table(List<Row> rows) {

    static Table read() {
        try (InputStream file = Table.class.getResourceAsStream("routes.txt")) {
            return new Table(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<Route> routes() {
        return rows.stream().map(Row::route).collect(Collectors.toSet());
    }
}
