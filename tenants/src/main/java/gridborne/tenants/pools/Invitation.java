package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.pool.PoolRole;
import java.time.Instant;
import java.util.UUID;

/** A link that makes somebody a member. */
public record Invitation(UUID id, AccountNumber pool, PoolRole role, int usesLeft,
                         Instant expiresAt) {

    public boolean isOpen(Instant moment) {
        return usesLeft > 0 && moment.isBefore(expiresAt);
    }
}
