package gridborne.portal.view;

import gridborne.energy.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;

/** How days, weeks, months, years and their parts are called. */
public record PeriodWords(Words words) {

    /** A part of a period: an hour of a day, a day, a month. */
    public String part(Period.Part part, Period.Length length) {
        return switch (length) {
            case DAY, WEEK -> words.day(part.first().start()) + ", " + words.hour(part.first());
            case MONTH -> words.day(part.first().start());
            case YEAR -> words.format("format.month", part.first().start());
        };
    }

    /** The same as short as it stands below a picture. */
    public String mark(Period.Part part, Period.Length length) {
        return words.format(switch (length) {
            case DAY -> "format.mark.hour";
            case WEEK -> "format.mark.weekday";
            case MONTH -> "format.mark.day";
            case YEAR -> "format.mark.month";
        }, part.first().start());
    }

    /** What a period is called: its day, its week, its month or its year. */
    public String period(Period period) {
        Instant first = period.firstHour().start();
        return switch (period.length()) {
            case DAY -> words.longDay(first);
            case WEEK -> words.day(first) + " – " + words.longDay(period.lastHour().start());
            case MONTH -> words.format("format.month", first);
            case YEAR -> words.format("format.year", first);
        };
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }
}
