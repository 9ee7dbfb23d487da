package gridborne.tenants.pools;

import gridborne.pool.PoolRole;
import gridborne.pool.StandingAmount;
import gridborne.tenants.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Somebody in a pool. {@code shown}: the public page gives their name. */
public record Member(PersonId person, PoolRole role, boolean shown, Instant joinedAt,
                     Optional<StandingAmount> standing) {
}
