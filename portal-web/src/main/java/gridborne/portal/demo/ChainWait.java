package gridborne.portal.demo;

import gridborne.energy.Hour;
import gridborne.grid.SettledHour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waits, outside of any transaction, until hours given to the chain are in the book. */
@ApplicationScoped
class ChainWait {

    private static final Duration FOR_ONE = Duration.ofSeconds(60);
    private static final Duration FOR_EACH_MORE = Duration.ofSeconds(1);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 150;

    @Inject
    private SettledHours settled;

    @Inject
    private Clock clock;

    /** The hours, oldest first; nothing, if they take longer. */
    Optional<List<SettledHour>> until(Hour first, Hour last) {
        long more = last.number() - first.number();
        Instant end = clock.instant().plus(FOR_ONE).plus(FOR_EACH_MORE.multipliedBy(more));
        while (clock.instant().isBefore(end)) {
            if (settled.include(last)) {
                return Optional.of(settled.between(first, last));
            }
            if (!pause()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The projection tells nobody; it is looked at again, a few times within a block. */
    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
