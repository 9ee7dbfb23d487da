package gridborne.energy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, week, month or year on the clocks of a zone. An hour belongs to the day in which it
 * begins there, so a day has 23, 24 or 25 hours.
 */
public record Period(Length length, LocalDate first, ZoneId zone) {

    /** How long a period is, and what it is shown in: hours, days or months. */
    public enum Length { DAY, WEEK, MONTH, YEAR }

    /** A part of a period, from its first to its last hour inclusive. */
    public record Part(LocalDate day, Hour first, Hour last) {

        public boolean contains(Hour hour) {
            return !hour.isBefore(first) && !last.isBefore(hour);
        }

        public long hours() {
            return last.number() - first.number() + 1;
        }
    }

    /** The period of this length in which a day lies. */
    public static Period around(Length length, LocalDate day, ZoneId zone) {
        return new Period(length, switch (length) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        }, zone);
    }

    public static LocalDate dayOf(Hour hour, ZoneId zone) {
        return hour.start().atZone(zone).toLocalDate();
    }

    public Period next() {
        return new Period(length, end(), zone);
    }

    public Period previous() {
        return around(length, first.minusDays(1), zone);
    }

    public Hour firstHour() {
        return beginning(first, zone);
    }

    public Hour lastHour() {
        return beginning(end(), zone).previous();
    }

    /** Hours of a day or week, days of a month, months of a year. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (length == Length.DAY || length == Length.WEEK) {
            for (Hour hour = firstHour(); !lastHour().isBefore(hour); hour = hour.next()) {
                parts.add(new Part(dayOf(hour, zone), hour, hour));
            }
            return parts;
        }
        for (LocalDate day = first; day.isBefore(end()); day = after(day)) {
            parts.add(new Part(day, beginning(day, zone), beginning(after(day), zone).previous()));
        }
        return parts;
    }

    private LocalDate after(LocalDate part) {
        return length == Length.YEAR ? part.plusMonths(1) : part.plusDays(1);
    }

    private LocalDate end() {
        return switch (length) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    /** The first hour that begins in a day; a zone half an hour off UTC begins within one. */
    private static Hour beginning(LocalDate day, ZoneId zone) {
        ZonedDateTime midnight = day.atStartOfDay(zone);
        Hour hour = Hour.of(midnight.toInstant());
        return hour.start().equals(midnight.toInstant()) ? hour : hour.next();
    }
}
