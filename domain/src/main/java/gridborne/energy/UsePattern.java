package gridborne.energy;

import gridborne.money.Coins;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a meter used in the last days, by the hour of the day and day by day (S6.4).
 *
 * <p>Hours of the day are UTC's: a pattern that follows the clock on the wall is an hour off for
 * some days after the clocks change, and then right again.
 *
 * @param byHour what it used in each of the 24 hours of the day, all days together
 * @param counted how often each of them was settled
 * @param byDay what it used in each whole day, the last one first
 */
public record UsePattern(List<Energy> byHour, List<Integer> counted, List<Energy> byDay) {

    /** How far back a pattern looks. */
    public static final int DAYS = 14;
    public static final int HOURS_A_DAY = 24;

    public UsePattern {
        byHour = List.copyOf(byHour);
        counted = List.copyOf(counted);
        byDay = List.copyOf(byDay);
        if (byHour.size() != HOURS_A_DAY || counted.size() != HOURS_A_DAY) {
            throw new IllegalArgumentException("A day has " + HOURS_A_DAY + " hours, not "
                    + byHour.size() + " and " + counted.size() + ".");
        }
    }

    /** How often each hour of the day comes from {@code first} to {@code last} inclusive. */
    public static List<Integer> counts(Hour first, Hour last) {
        Integer[] counts = new Integer[HOURS_A_DAY];
        Arrays.fill(counts, 0);
        for (long hour = first.number(); hour <= last.number(); hour++) {
            counts[(int) (hour % HOURS_A_DAY)]++;
        }
        return List.of(counts);
    }

    /**
     * What each hour of the day costs on average, in microcoins, rounded down. An hour of the day
     * that was never settled is taken for an average one.
     */
    long[] costs(EnergyPrice price) {
        int hours = counted.stream().mapToInt(Integer::intValue).sum();
        Energy all = byHour.stream().reduce(Energy.ZERO, Energy::plus);
        long average = hours == 0 ? 0 : price.due(all).microcoins() / hours;
        long[] costs = new long[HOURS_A_DAY];
        for (int slot = 0; slot < HOURS_A_DAY; slot++) {
            Coins due = price.due(byHour.get(slot));
            costs[slot] = counted.get(slot) == 0 ? average
                    : due.microcoins() / counted.get(slot);
        }
        return costs;
    }

    /** What a day costs on average; nothing, before an hour was settled. */
    public Coins averageDay(EnergyPrice price) {
        return new Coins(LongStream.of(costs(price)).reduce(0, Math::addExact));
    }
}
