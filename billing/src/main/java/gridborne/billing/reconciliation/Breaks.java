package gridborne.billing.reconciliation;

import gridborne.grid.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between two nightly looks of a utility whose money is on its way: reading Stripe's book takes its
 * time, and what is on its way takes minutes.
 */
final class Breaks {

    static final Duration LENGTH = Duration.ofMinutes(5);

    private final Map<TenantId, Instant> notBefore = new ConcurrentHashMap<>();

    void begin(TenantId tenant, Instant now) {
        notBefore.put(tenant, now.plus(LENGTH));
    }

    /** A moment further ahead than a break is long is of a clock that was set back since. */
    boolean lasts(TenantId tenant, Instant now) {
        return Optional.ofNullable(notBefore.get(tenant)).filter(next -> next.isAfter(now)
                && !next.isAfter(now.plus(LENGTH))).isPresent();
    }
}
