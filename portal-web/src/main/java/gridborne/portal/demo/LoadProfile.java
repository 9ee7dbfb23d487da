package gridborne.portal.demo;

import gridborne.grid.MeterKind;
import java.util.stream.IntStream;

/**
 * How much of its connection a meter uses, in thousandths, by the hour of the day where it stands.
 */
final class LoadProfile {

    private static final int[] HOUSE = {25, 20, 20, 20, 20, 30, 70, 110, 90, 60, 50, 60,
        80, 70, 60, 60, 70, 110, 150, 160, 140, 110, 70, 40};
    private static final int[] STREET_LIGHT = {900, 900, 900, 900, 900, 900, 450, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 450, 900, 900, 900, 900, 900, 900};
    private static final int[] STADIUM = {10, 10, 10, 10, 10, 10, 10, 20, 30, 40, 40, 40,
        40, 40, 60, 90, 150, 300, 600, 700, 650, 400, 60, 20};
    private static final int[] HALLWAY = {60, 40, 40, 40, 60, 120, 250, 300, 200, 150, 150, 150,
        150, 150, 150, 180, 220, 300, 320, 300, 260, 200, 140, 90};
    private static final int[] STEADY = IntStream.generate(() -> 100).limit(24).toArray();

    private LoadProfile() {
    }

    static int thousandths(MeterKind kind, int hourOfDay) {
        return switch (kind) {
            case HOUSE -> HOUSE[hourOfDay];
            case STREET_LIGHT -> STREET_LIGHT[hourOfDay];
            case STADIUM -> STADIUM[hourOfDay];
            case HALLWAY -> HALLWAY[hourOfDay];
            case SOLAR, OTHER -> STEADY[hourOfDay];
        };
    }
}
