package gridborne.portal.view;

import gridborne.grid.Direction;
import gridborne.grid.MeterHour;
import gridborne.money.Coins;

/**
 * One hour of one meter in one sentence and one picture, from the numbers on the chain: register,
 * energy, price, coins (S9.3).
 */
public record HourExplained(MeterHour hour) {

    private static final int WIDTH = 360;

    public Sentence sentence() {
        if (hour.line().direction() == Direction.PRODUCTION) {
            return Sentence.of("explain.production", hour.hour().start(), hour.hour().end(),
                    hour.line().energy(), hour.totals().energyIn(), paidOut(),
                    hour.line().payout());
        }
        return Sentence.of(owed().isPositive() ? "explain.owed" : "explain.paid",
                hour.hour().start(), hour.hour().end(), hour.line().energy(),
                hour.price().perKilowattHour(), hour.line().due(), hour.line().balance(), owed());
    }

    private Coins paidOut() {
        return hour.totals().paidOut();
    }

    private Coins owed() {
        return hour.line().due().minus(hour.line().paid());
    }

    public boolean isProduction() {
        return hour.line().direction() == Direction.PRODUCTION;
    }

    /** How wide the part that local roofs covered is. */
    public long localWidth() {
        long all = hour.line().energy().wattHours();
        return all == 0 ? 0 : Math.multiplyExact(hour.local().wattHours(), WIDTH) / all;
    }
}
