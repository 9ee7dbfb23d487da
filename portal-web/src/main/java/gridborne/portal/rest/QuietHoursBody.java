package gridborne.portal.rest;

import gridborne.energy.QuietHours;
import java.time.LocalTime;

/** From one time of the clock to another, over midnight or not. */
public record QuietHoursBody(LocalTime from, LocalTime until) {

    public QuietHoursBody {
        new QuietHours(from, until);
    }

    QuietHours quiet() {
        return new QuietHours(from, until);
    }

    static QuietHoursBody of(QuietHours quiet) {
        return new QuietHoursBody(quiet.from(), quiet.until());
    }
}
