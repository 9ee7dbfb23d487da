package gridborne.portal.push;

import java.time.Duration;
import java.util.Optional;

/** Longer and longer pauses, up to five minutes; after some three hours of them it is given up. */
final class BackOff {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLED_AT_MOST = 9;
    private static final int ATTEMPTS = 40;

    private BackOff() {
    }

    /** The pause after so many attempts in vain. */
    static Optional<Duration> after(int attempts) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLED_AT_MOST));
        return Optional.of(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}
