package gridborne.energy;

import java.time.Duration;
import java.time.Instant;

/**
 * A UTC hour, numbered floor(epoch seconds / 3600). Shown in a tenant's zone, never kept in one.
 */
public record Hour(long number) implements Comparable<Hour> {

    private static final long SECONDS = 3600;

    public Hour {
        if (number < 0 || number > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException(
                    "An hour is numbered from 1970 on, not " + number + ".");
        }
    }

    public static Hour of(Instant moment) {
        return new Hour(Math.floorDiv(moment.getEpochSecond(), SECONDS));
    }

    public Instant start() {
        return Instant.ofEpochSecond(number * SECONDS);
    }

    /** The first moment that is no longer in this hour. */
    public Instant end() {
        return start().plus(Duration.ofHours(1));
    }

    public Hour next() {
        return plus(1);
    }

    public Hour previous() {
        return plus(-1);
    }

    public Hour plus(long hours) {
        return new Hour(Math.addExact(number, hours));
    }

    public boolean isBefore(Hour other) {
        return number < other.number;
    }

    /** Settlement waits for late readings: an hour is due once it and the grace have passed. */
    public boolean isDue(Instant now, Duration grace) {
        return !now.isBefore(end().plus(grace));
    }

    @Override
    public int compareTo(Hour other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "hour " + number + " (" + start() + ")";
    }
}
