package gridborne.portal.rest;

import java.time.Duration;

/** How long a meter's coins last at the rate of its last hours. */
public record TimeLeftAnswer(Long hours, String text) {

    private static final long HOURS_A_DAY = 24;

    static TimeLeftAnswer of(Duration left) {
        long hours = left.toHours();
        return new TimeLeftAnswer(hours, hours < 2 * HOURS_A_DAY ? "about " + hours + " hours"
                : "about " + hours / HOURS_A_DAY + " days");
    }
}
