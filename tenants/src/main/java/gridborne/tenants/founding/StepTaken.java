package gridborne.tenants.founding;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one step of a founding is.
 *
 * @param reason what stopped the last try; empty if nothing did
 */
public record StepTaken(FoundingStep step, int tries, Optional<Instant> triedAt,
                        Optional<Instant> doneAt, String reason) {

    public boolean done() {
        return doneAt.isPresent();
    }

    /** Tried, and something stopped it. */
    public boolean stopped() {
        return !done() && !reason.isEmpty();
    }
}
