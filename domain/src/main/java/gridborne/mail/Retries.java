package gridborne.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait for the next try at a letter that could not be delivered: twice as long each
 * time, half a day at most, for about three days. Then it is given up, visibly.
 */
public final class Retries {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int TRIES = 17;

    private Retries() {
    }

    /** The pause after this many tries, if there is to be another one. */
    public static Optional<Duration> pauseAfter(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("A pause comes after a try, not after " + tries);
        }
        if (tries >= TRIES) {
            return Optional.empty();
        }
        Duration pause = FIRST.multipliedBy(1L << (tries - 1));
        return Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
