package gridborne.chain.projection;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterReport;
import gridborne.money.Coins;

/**
 * A meter's part in an hour, together with what it started from, so that it can be settled again.
 */
record BookLine(Hour hour, Coins balanceBefore, Register registerBefore, HourLine line) {

    MeterNumber meter() {
        return line.meter();
    }

    boolean isProduction() {
        return line.direction() == Direction.PRODUCTION;
    }

    /** What the hour is settled from. Earnings may have been collected since the report. */
    MeterReport report(Coins balanceNow) {
        long measured = line.register().wattHours() - registerBefore.wattHours();
        return new MeterReport(meter(), line.direction(),
                isProduction() ? balanceNow : balanceBefore, registerBefore, line.register(),
                Energy.ofWattHours(line.energy().wattHours() - measured));
    }

    BookLine settled(HourLine settled) {
        return new BookLine(hour, balanceBefore, registerBefore, settled);
    }
}
