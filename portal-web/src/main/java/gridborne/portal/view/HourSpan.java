package gridborne.portal.view;

import gridborne.energy.Hour;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An hour on the clocks of a zone. On the two days a year when these are changed the zone is named,
 * so that a 25-hour day shows 25 different hours.
 */
public record HourSpan(ZonedDateTime from, ZonedDateTime to) {

    private static final String PLAIN = "HH:mm";
    private static final String WITH_ZONE = "HH:mm zzz";

    public static HourSpan of(Hour hour, ZoneId zone) {
        return new HourSpan(hour.start().atZone(zone), hour.end().atZone(zone));
    }

    public String label(Locale locale) {
        boolean clocksChange = isAmbiguous(from) || isAmbiguous(to)
                || !from.getOffset().equals(to.getOffset());
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                clocksChange ? WITH_ZONE : PLAIN, locale);
        return format.format(from) + "–" + format.format(to);
    }

    public String start(Locale locale) {
        return clockTime(from, locale);
    }

    public String end(Locale locale) {
        return clockTime(to, locale);
    }

    /** 17:00; with the zone where the clocks show this time twice. */
    static String clockTime(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofPattern(isAmbiguous(moment) ? WITH_ZONE : PLAIN, locale)
                .format(moment);
    }

    private static boolean isAmbiguous(ZonedDateTime moment) {
        return moment.getZone().getRules().getValidOffsets(moment.toLocalDateTime()).size() > 1;
    }
}
