package gridborne.energy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When somebody does not want to hear of anything, on the clocks of their utility. */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours begin and end at different times, not"
                    + " both at " + from + ".");
        }
    }

    /** How long a message waits; nothing, where it is not quiet. They may last over midnight. */
    public Duration wait(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean quiet = from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
        if (!quiet) {
            return Duration.ZERO;
        }
        ZonedDateTime end = local.toLocalDate().atTime(until).atZone(zone);
        return Duration.between(now, (end.isAfter(local) ? end : local.toLocalDate().plusDays(1)
                .atTime(until).atZone(zone)).toInstant());
    }
}
