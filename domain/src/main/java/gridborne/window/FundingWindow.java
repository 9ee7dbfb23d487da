package gridborne.window;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;

/**
 * Coins that pay what a meter is charged from one hour to another.
 *
 * @param box the account in which they lie
 * @param until the first hour that it does not pay
 * @param next the first hour that is not accounted for yet
 * @param left what is left of the coins, once all entries given so far are applied
 */
public record FundingWindow(long number, MeterNumber meter, AccountNumber payer,
                            AccountNumber box, Hour from, Hour until, Hour next, Coins coins,
                            Coins left, WindowStage stage) {

    public static final int MOST_HOURS = 24;
    public static final int MOST_HOURS_AHEAD = 24 * 14;

    public FundingWindow {
        if (!from.isBefore(until) || until.number() - from.number() > MOST_HOURS) {
            throw new IllegalArgumentException("A window is 1 to " + MOST_HOURS
                    + " hours long, not from " + from + " to " + until + ".");
        }
    }

    /** Whether the meter has power for these coins in that hour. */
    public boolean isBurning(Hour now) {
        return stage == WindowStage.ACTIVE && left.isPositive() && !now.isBefore(from)
                && now.isBefore(until);
    }

    /** What it pays of an hour that cost the meter this much. */
    public Coins share(Coins due) {
        return due.compareTo(left) < 0 ? due : left;
    }

    /** The next hour is accounted for. */
    public FundingWindow paid(Coins paid) {
        return new FundingWindow(number, meter, payer, box, from, until, next.next(), coins,
                left.minus(paid), stage);
    }

    /** Nothing is left to pay with, or nothing to pay for. */
    public boolean isOver() {
        return !left.isPositive() || !next.isBefore(until);
    }
}
