package gridborne.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each hour of the day costs on average, from which the time left is told. */
class APatternOfUseTest {

    private static final EnergyPrice PRICE = new EnergyPrice(1_000);

    @Test
    void countsHowOftenEachHourOfTheDayComes() {
        List<Integer> counts = UsePattern.counts(new Hour(47), new Hour(72));

        assertEquals(2, counts.get(23));
        assertEquals(2, counts.get(0));
        assertEquals(1, counts.get(1));
        assertEquals(26, counts.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void costsTheAverageOfEachHour() {
        UsePattern pattern = pattern(300, 3, 100, 1);

        long[] expected = new long[24];
        java.util.Arrays.fill(expected, 100_000);
        assertArrayEquals(expected, pattern.costs(PRICE));
        assertEquals(Coins.parse("2.4"), pattern.averageDay(PRICE));
    }

    @Test
    void takesAnHourThatNeverWasForAnAverageOne() {
        UsePattern pattern = pattern(600, 2, 0, 0);

        assertEquals(300_000, pattern.costs(PRICE)[0]);
        assertEquals(300_000, pattern.costs(PRICE)[23]);
    }

    @Test
    void costsNothingBeforeAnHourWasSettled() {
        assertEquals(Coins.ZERO, pattern(0, 0, 0, 0).averageDay(PRICE));
    }

    @Test
    void hasAllHoursOfADay() {
        List<Energy> full = Collections.nCopies(24, Energy.ZERO);
        List<Integer> counts = Collections.nCopies(24, 0);

        assertThrows(IllegalArgumentException.class, () -> new UsePattern(full.subList(1, 24),
                counts, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new UsePattern(full,
                counts.subList(1, 24), List.of()));
    }

    /** The first hour of the day used so much in so many hours, each of the others this. */
    private static UsePattern pattern(long first, int counted, long others, int otherCounts) {
        List<Energy> byHour = new ArrayList<>(Collections.nCopies(24,
                Energy.ofWattHours(others)));
        List<Integer> counts = new ArrayList<>(Collections.nCopies(24, otherCounts));
        byHour.set(0, Energy.ofWattHours(first));
        counts.set(0, counted);
        return new UsePattern(byHour, counts, List.of());
    }
}
