package gridborne.it.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Calls that change something and leave no row in the audit log, each with the reason why. */
final class Untraced {

    private Untraced() {
    }

    static SortedSet<Route> routes() {
        try (InputStream file = Untraced.class.getResourceAsStream("untraced.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Untraced::route).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Route route(String line) {
        String[] words = line.trim().split(" +", 3);
        if (words.length < 3) {
            throw new IllegalArgumentException("Say why: " + line);
        }
        return new Route(words[0], words[1]);
    }
}
