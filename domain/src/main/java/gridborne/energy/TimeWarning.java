package gridborne.energy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** People are warned while there is time to do something: 7, 3 and 1 days before (S6.4). */
public enum TimeWarning {
    A_WEEK(7),
    THREE_DAYS(3),
    A_DAY(1);

    private final int days;

    TimeWarning(int days) {
        this.days = days;
    }

    /** The most urgent one that holds; nothing, while there is more than a week. */
    public static Optional<TimeWarning> of(TimeLeft left) {
        return Arrays.stream(values())
                .filter(warning -> left.expected().compareTo(Duration.ofDays(warning.days)) <= 0)
                .min(Comparator.comparing(TimeWarning::days));
    }

    public int days() {
        return days;
    }
}
