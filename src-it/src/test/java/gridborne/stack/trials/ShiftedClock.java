package gridborne.stack.trials;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a trial puts into the WAR in the place of its wall clock: as far from the true time as a
 * file says, and as far again as this node's clock is wrong.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ShiftedClock {

    static final String FILE = "GRIDBORNE_TRIAL_CLOCK_FILE";
    static final String SKEW_SECONDS = "GRIDBORNE_TRIAL_CLOCK_SKEW_SECONDS";

    @Produces
    Clock clock() {
        return new Shifted(Path.of(System.getenv(FILE)),
                Duration.ofSeconds(Long.parseLong(System.getenv(SKEW_SECONDS))));
    }

    /** Looks into the file each time; whoever writes it, replaces it whole. */
    private static final class Shifted extends Clock {

        private final Path file;
        private final Duration skew;

        private Shifted(Path file, Duration skew) {
            this.file = file;
            this.skew = skew;
        }

        @Override
        public Instant instant() {
            try {
                long shift = Long.parseLong(Files.readString(file).strip());
                return Clock.systemUTC().instant().plusSeconds(shift).plus(skew);
            } catch (IOException noClock) {
                throw new UncheckedIOException(noClock);
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nothing here asks for the time in " + zone);
        }
    }
}
