package gridborne.pool;

import gridborne.money.Coins;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a member gives each month by itself, on a day of the utility's zone.
 *
 * @param day in a shorter month its last day
 * @param since when the member agreed: no day before it counts
 */
public record StandingAmount(Coins coins, int day, LocalDate since) {

    private static final int LAST_DAY = 31;

    public StandingAmount {
        if (!coins.isPositive()) {
            throw new IllegalArgumentException("A standing amount is more than nothing, not "
                    + coins + ". To give nothing, end it.");
        }
        if (day < 1 || day > LAST_DAY) {
            throw new IllegalArgumentException("A month has the days 1 to " + LAST_DAY + ", not "
                    + day + ".");
        }
    }

    public LocalDate dueIn(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** Whether this month's day has come; a month that has passed is never asked for again. */
    public boolean isDue(LocalDate today) {
        LocalDate due = dueIn(YearMonth.from(today));
        return !due.isAfter(today) && !due.isBefore(since);
    }

    /** The next day on which it is due, today included. */
    public LocalDate next(LocalDate today) {
        LocalDate from = today.isBefore(since) ? since : today;
        LocalDate due = dueIn(YearMonth.from(from));
        return due.isBefore(from) ? dueIn(YearMonth.from(from).plusMonths(1)) : due;
    }
}
