package gridborne.tenants.clock;

import static java.time.temporal.ChronoUnit.SECONDS;

import gridborne.energy.Hour;
import java.time.Duration;
import java.time.Instant;

/** A demo's time: the hour it is in, and how far its clock is ahead of the wall clock. */
record DemoTime(Hour hour, Duration ahead) {

    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    /** Ticks along, but neither leaves its hour nor falls out of it backwards. */
    Instant at(Instant wall) {
        Instant ticking = wall.plus(ahead);
        Instant last = hour.end().minus(LAST_SECOND);
        if (ticking.isBefore(hour.start())) {
            return hour.start();
        }
        return ticking.isAfter(last) ? last : ticking;
    }

    /** The next hour, beginning now. */
    DemoTime nextHour(Instant wall) {
        Hour next = hour.next();
        return new DemoTime(next, Duration.between(wall, next.start()).truncatedTo(SECONDS));
    }
}
