package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.BookHead;
import java.time.Duration;
import java.time.Instant;

/**
 * The hour that is open in the book, and how far it is from its settlement. One that should have
 * been settled a while ago is late: the figures shown stay, with their date.
 */
public record NextHour(Hour hour, Duration left, Instant lateReadingsUntil, State state) {

    /** An operation that stays open for longer is an alarm (I9). */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    public enum State {
        RUNNING,
        WAITING_FOR_READINGS,
        SETTLING,
        LATE
    }

    static NextHour of(BookHead head, Instant now, Duration grace) {
        Instant end = head.openHour().end();
        Duration left = Duration.between(now, end);
        return new NextHour(head.openHour(), left.isNegative() ? Duration.ZERO : left,
                end.plus(grace), state(now, end, grace));
    }

    public Instant end() {
        return hour.end();
    }

    public boolean isLate() {
        return state == State.LATE;
    }

    /** What is said below the time. */
    public Sentence explanation() {
        return switch (state) {
            case RUNNING -> Sentence.of("next.RUNNING", left);
            case WAITING_FOR_READINGS ->
                    Sentence.of("next.WAITING_FOR_READINGS", lateReadingsUntil);
            case SETTLING -> Sentence.of("next.SETTLING");
            case LATE -> Sentence.of("next.LATE");
        };
    }

    private static State state(Instant now, Instant end, Duration grace) {
        if (now.isBefore(end)) {
            return State.RUNNING;
        }
        if (now.isBefore(end.plus(grace))) {
            return State.WAITING_FOR_READINGS;
        }
        return now.isBefore(end.plus(grace).plus(PATIENCE)) ? State.SETTLING : State.LATE;
    }
}
