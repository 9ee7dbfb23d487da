package gridborne.energy;

import gridborne.money.Coins;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How long coins last if a meter goes on as in its last days (S6.4): hour by hour it is charged
 * what that hour of the day cost on average, until the next hour cannot be paid in full.
 *
 * @param atLeast if every day were one of its heavier ones: a quarter were heavier still
 * @param atMost if every day were one of its lighter ones
 */
public record TimeLeft(Duration expected, Duration atLeast, Duration atMost) {

    /** Beyond ten years nobody plans; and a lamp that hardly burns does not last for ever. */
    private static final BigInteger MOST_HOURS = BigInteger.valueOf(10 * 365 * 24);
    /** Fewer days say nothing of heavier and lighter ones: then it may be half or twice as much. */
    private static final int DAYS_FOR_A_BAND = 3;

    /** Nothing for who uses nothing or has nothing left. {@code next} is the first hour to pay. */
    public static Optional<TimeLeft> of(Coins balance, EnergyPrice price, UsePattern use,
                                        Hour next) {
        long[] costs = use.costs(price);
        long day = LongStream.of(costs).reduce(0, Math::addExact);
        if (day == 0 || !balance.isPositive()) {
            return Optional.empty();
        }
        long expected = wholeDays(balance, day) + paidHours(balance, day, costs, next);
        return Optional.of(band(balance, price, use.byDay(), bounded(expected)));
    }

    private static TimeLeft band(Coins balance, EnergyPrice price, List<Energy> days,
                                 long expected) {
        if (days.size() < DAYS_FOR_A_BAND) {
            return hours(expected, expected / 2, bounded(2 * expected));
        }
        long[] costs = days.stream().mapToLong(day -> price.due(day).microcoins()).sorted()
                .toArray();
        int quarter = costs.length / 4;
        return hours(expected,
                Math.min(expected, hoursAt(balance, costs[costs.length - 1 - quarter])),
                Math.max(expected, hoursAt(balance, costs[quarter])));
    }

    private static TimeLeft hours(long expected, long atLeast, long atMost) {
        return new TimeLeft(Duration.ofHours(expected), Duration.ofHours(atLeast),
                Duration.ofHours(atMost));
    }

    private static long wholeDays(Coins balance, long day) {
        return bounded(balance.microcoins() / day) * UsePattern.HOURS_A_DAY;
    }

    /** The hours of the last day that what is left of the balance pays in full. */
    private static long paidHours(Coins balance, long day, long[] costs, Hour next) {
        long rest = balance.microcoins() % day;
        int hours = 0;
        while (rest >= costs[(int) ((next.number() + hours) % costs.length)]) {
            rest -= costs[(int) ((next.number() + hours) % costs.length)];
            hours++;
        }
        return hours;
    }

    private static long hoursAt(Coins balance, long day) {
        return day == 0 ? MOST_HOURS.longValueExact()
                : BigInteger.valueOf(balance.microcoins())
                        .multiply(BigInteger.valueOf(UsePattern.HOURS_A_DAY))
                        .divide(BigInteger.valueOf(day)).min(MOST_HOURS).longValueExact();
    }

    private static long bounded(long hours) {
        return Math.min(hours, MOST_HOURS.longValueExact());
    }
}
