package gridborne.tenants.settlement;

import gridborne.energy.Hour;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An hour as it was given to the journal: the reports by the first meters of their pages, and the
 * close, which comes after them.
 */
public record Attempt(Hour hour, int number, Instant givenAt,
                      SortedMap<MeterNumber, SequenceNumber> reports, SequenceNumber close) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 6;

    public Attempt {
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
    }

    public static Attempt first(Hour hour, Instant at, Map<MeterNumber, SequenceNumber> reports,
                                SequenceNumber close) {
        return new Attempt(hour, 1, at, new TreeMap<>(reports), close);
    }

    public Attempt next(Instant at, Map<MeterNumber, SequenceNumber> others,
                        SequenceNumber otherClose) {
        return new Attempt(hour, number + 1, at, new TreeMap<>(others), otherClose);
    }

    /** The second comes as soon as it can succeed; what is refused again, comes less often. */
    public boolean mayBeRepeated(Instant now) {
        if (number == 1) {
            return true;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(number - 2, MOST_DOUBLINGS));
        return !now.isBefore(givenAt.plus(
                pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
