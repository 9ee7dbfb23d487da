package gridborne.tenants.meters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a meter was heard of last, or registered, if nothing came since. */
public record Feed(Instant lastHeard) {

    /** A device reports once an hour at least; one report may get lost. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** Whatever was heard of last before this moment is silent. */
    static Instant silentBefore(Instant now) {
        return now.minus(PATIENCE);
    }

    /** Since when nothing comes from it, if that is longer than usual. */
    public Optional<Instant> silentSince(Instant now) {
        return lastHeard.isBefore(silentBefore(now)) ? Optional.of(lastHeard) : Optional.empty();
    }
}
