package gridborne.portal.rest;

import gridborne.energy.TimeLeft;

/**
 * How long a meter's coins last if it goes on as in the last fourteen days (S6.4).
 *
 * @param atLeastHours if every day were a heavy one; {@code atMostHours}: a light one
 */
public record TimeLeftAnswer(Long hours, Long atLeastHours, Long atMostHours, String text) {

    private static final long HOURS_A_DAY = 24;

    static TimeLeftAnswer of(TimeLeft left) {
        long hours = left.expected().toHours();
        return new TimeLeftAnswer(hours, left.atLeast().toHours(), left.atMost().toHours(),
                hours < 2 * HOURS_A_DAY ? "about " + hours + " hours"
                        : "about " + hours / HOURS_A_DAY + " days");
    }
}
