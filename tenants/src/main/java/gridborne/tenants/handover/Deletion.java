package gridborne.tenants.handover;

import java.time.Instant;
import java.util.Optional;

/**
 * That a utility is to go, and whether it has.
 *
 * @param aloneFrom from then on whoever asked may confirm it, too
 */
public record Deletion(String askedBy, Instant askedAt, Instant aloneFrom,
                       Optional<Instant> confirmedAt) {

    /** Two pairs of eyes, or time to think it over. */
    public boolean mayBeConfirmedBy(String actor, Instant now) {
        return !askedBy.equals(actor) || !now.isBefore(aloneFrom);
    }
}
