package gridborne.cutoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * From one time of the clock to another, over midnight where the end is not after the beginning.
 * Where the clock is put back in the night, the night lasts until its end has come the second time;
 * where it is put forward over the beginning, the night begins then. Both spare people a gap in it.
 */
public record Night(LocalTime from, LocalTime until) {

    public Night {
        if (from.equals(until)) {
            throw new IllegalArgumentException("A night from " + from + " until " + until
                    + " has no end. Send two different times, such as 22:00 and 07:00.");
        }
    }

    /** The night that begins on a date. */
    Span beginningOn(LocalDate date, ZoneId zone) {
        LocalDate lastDate = until.isAfter(from) ? date : date.plusDays(1);
        return new Span(beginning(date.atTime(from), zone),
                ZonedDateTime.of(lastDate, until, zone).withLaterOffsetAtOverlap().toInstant());
    }

    private static Instant beginning(LocalDateTime clock, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(clock);
        return change != null && change.isGap() ? change.getInstant()
                : ZonedDateTime.of(clock, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
