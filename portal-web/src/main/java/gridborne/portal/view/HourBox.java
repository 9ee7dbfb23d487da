package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.BookHead;
import gridborne.grid.SettledHour;
import gridborne.portal.boundary.Overview;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One hour of the strip of 24, the last of which is the open one. */
public record HourBox(Hour hour, State state) {

    private static final int BOXES = 24;

    /** How an hour stands; a box says so in its colour, its sign and its text. */
    public enum State {
        BEFORE,
        MATCHES,
        DIFFERS,
        OPEN,
        DUE
    }

    static List<HourBox> of(Overview overview) {
        Map<Hour, SettledHour> settled = overview.hours().stream()
                .collect(Collectors.toMap(SettledHour::hour, Function.identity()));
        return overview.head().map(BookHead::openHour).map(open -> IntStream.range(0, BOXES)
                .mapToObj(i -> open.plus(i + 1 - BOXES))
                .map(hour -> new HourBox(hour, hour.equals(open)
                        ? overview.due() ? State.DUE : State.OPEN : state(settled.get(hour))))
                .toList()).orElse(List.of());
    }

    private static State state(SettledHour settled) {
        if (settled == null) {
            return State.BEFORE;
        }
        return settled.matchesChain() ? State.MATCHES : State.DIFFERS;
    }

    /** Only what is settled has a page of its own. */
    public boolean isSettled() {
        return state == State.MATCHES || state == State.DIFFERS;
    }

    /** The sign in the box. */
    public String icon() {
        return switch (state) {
            case MATCHES -> "check";
            case DIFFERS -> "cross";
            case DUE -> "alert";
            case OPEN -> "clock";
            case BEFORE -> "";
        };
    }
}
