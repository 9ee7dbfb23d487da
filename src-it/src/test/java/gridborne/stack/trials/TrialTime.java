package gridborne.stack.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The time that all nodes of a trial are told, each wrong in its own way. */
final class TrialTime {

    private static final String CLASS = ShiftedClock.class.getName().replace('.', '/');

    private final Path directory;
    private final Path file;

    TrialTime(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("clock");
        shift(Duration.ZERO);
    }

    /** From now on it is that moment, and time goes on from there. */
    void set(Instant moment) {
        shift(Duration.between(Clock.systemUTC().instant(), moment));
    }

    private void shift(Duration shift) {
        try {
            Path next = Files.writeString(directory.resolve("clock.next"),
                    Long.toString(shift.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a node with a clock that is wrong by so much is told. */
    Map<String, String> settings(Duration skew) {
        return Map.of(ShiftedClock.FILE, file.toString(),
                ShiftedClock.SKEW_SECONDS, Long.toString(skew.toSeconds()));
    }

    /** The product's, with nothing but another clock. */
    Path war() {
        try {
            Path war = Files.copy(TrialWorld.productsWar(), directory.resolve("portal.war"));
            try (FileSystem inside = FileSystems.newFileSystem(
                    URI.create("jar:" + war.toUri()), Map.of())) {
                for (String name : new String[] {CLASS, CLASS + "$Shifted"}) {
                    Path target = inside.getPath("/WEB-INF/classes", name + ".class");
                    Files.createDirectories(target.getParent());
                    Files.copy(TrialTime.class.getResourceAsStream("/" + name + ".class"),
                            target);
                }
            }
            return war;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
