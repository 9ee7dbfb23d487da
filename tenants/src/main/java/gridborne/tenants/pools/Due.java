package gridborne.tenants.pools;

import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.tenants.people.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A member's standing amount of a month.
 *
 * @param operation that moves it; none, where the account had too little
 * @param had what the account had then instead
 */
public record Due(PersonId person, YearMonth month, Coins coins,
                  Optional<SequenceNumber> operation, Optional<Coins> had, Instant at) {
}
