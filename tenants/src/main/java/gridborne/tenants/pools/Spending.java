package gridborne.tenants.pools;

import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.SpendingState;
import gridborne.tenants.people.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * What a pool gives, or might give, to a device.
 *
 * @param proposedBy nobody, where it happens by itself
 * @param decidedBy the second person, where it took one
 * @param month whose budget it counts in
 */
public record Spending(UUID id, MeterNumber meter, Coins coins, String reason,
                       Optional<PersonId> proposedBy, Instant proposedAt, SpendingState state,
                       Optional<PersonId> decidedBy, Optional<Instant> decidedAt,
                       YearMonth month, Optional<SequenceNumber> operation) {

    public boolean isProposed() {
        return state == SpendingState.PROPOSED;
    }
}
