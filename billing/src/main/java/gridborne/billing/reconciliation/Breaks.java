package gridborne.billing.reconciliation;

import gridborne.grid.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between two nightly looks of a utility whose money is on its way: reading Stripe's book takes its
 * time, and what is on its way takes minutes. After an hour of them it is said what is seen.
 */
final class Breaks {

    static final Duration LENGTH = Duration.ofMinutes(5);
    static final Duration PATIENCE = Duration.ofHours(1);

    private final Map<TenantId, Break> breaks = new ConcurrentHashMap<>();

    /** @param first when the first look of this night saw something on its way */
    private record Break(Instant first, Instant end) {

        /** One of another night, or by a clock that was set since, says nothing of this one. */
        boolean isOfThisNight(Instant now) {
            return !first.isAfter(now) && !now.isAfter(end.plus(PATIENCE));
        }
    }

    /** Another break; no, after an hour of them. */
    boolean begin(TenantId tenant, Instant now) {
        Instant first = Optional.ofNullable(breaks.get(tenant))
                .filter(last -> last.isOfThisNight(now)).map(Break::first).orElse(now);
        breaks.put(tenant, new Break(first, now.plus(LENGTH)));
        return now.isBefore(first.plus(PATIENCE));
    }

    boolean lasts(TenantId tenant, Instant now) {
        return Optional.ofNullable(breaks.get(tenant)).filter(last -> last.isOfThisNight(now)
                && now.isBefore(last.end()) && !last.end().isAfter(now.plus(LENGTH))).isPresent();
    }
}
