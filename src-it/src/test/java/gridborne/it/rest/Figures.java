package gridborne.it.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** What trials have counted, for docs/reliability.md: a line each in {@code target/figures.txt}. */
public final class Figures {

    private Figures() {}

    public static void keep(String figure) {
        try {
            Files.writeString(Path.of("target/figures.txt"), Instant.now() + " " + figure + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
