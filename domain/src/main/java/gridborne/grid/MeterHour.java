package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.math.BigInteger;

/**
 * A meter's part in a settled hour, with what the whole grid did in it: enough to explain the
 * hour to its owner from the very numbers on chain (S9.3).
 *
 * @param before the register the hour started from
 */
public record MeterHour(Hour hour, EnergyPrice price, HourTotals totals, Register before,
                        HourLine line) {

    /** What its roofs covered of what the grid used, applied to this meter and rounded down. */
    public Energy local() {
        long out = totals.energyOut().wattHours();
        if (out == 0) {
            return Energy.ZERO;
        }
        long covered = Math.min(totals.energyIn().wattHours(), out);
        return new Energy(BigInteger.valueOf(line.energy().wattHours())
                .multiply(BigInteger.valueOf(covered)).divide(BigInteger.valueOf(out))
                .longValueExact());
    }

    /** What the hour cost the meter, or earned it. */
    public Coins coins() {
        return line.direction() == Direction.PRODUCTION ? line.payout() : line.due();
    }
}
