package gridborne.tenants.readings;

import gridborne.energy.GridClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;

/** The time that a reading is held against, and the time at which we heard of it. */
@ApplicationScoped
class ReadingTime {

    @Inject
    private GridClock gridClock;

    @Inject
    private Clock wallClock;

    /** A demo's grid may be ahead of the wall clock or behind it; a device may follow either. */
    Instant latest() {
        Instant grid = gridClock.now();
        Instant wall = wallClock.instant();
        return grid.isAfter(wall) ? grid : wall;
    }

    /** Whichever clock a device follows, what it showed before was shown before this. */
    Instant earliest() {
        Instant grid = gridClock.now();
        Instant wall = wallClock.instant();
        return grid.isBefore(wall) ? grid : wall;
    }

    Instant received() {
        return wallClock.instant();
    }
}
