package gridborne.portal.boundary;

import java.time.Instant;
import java.util.Optional;

/** When a meter was heard of last, or registered; and the same, if that is longer than usual. */
public record MeterFeed(Instant lastHeard, Optional<Instant> silentSince) {

    boolean isSilent() {
        return silentSince.isPresent();
    }
}
