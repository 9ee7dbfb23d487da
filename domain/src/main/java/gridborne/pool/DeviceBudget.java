package gridborne.pool;

import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.payment.auto.Standing;
import gridborne.payment.auto.Threshold;
import java.util.Optional;

/**
 * What a device may be given in a month, and whether that happens by itself.
 *
 * @param automatic when it is funded without anybody asking
 */
public record DeviceBudget(MeterNumber meter, Coins monthly, Optional<Automatic> automatic) {

    /** At this threshold the device is given so many coins. */
    public record Automatic(Threshold threshold, Coins coins) {
        public Automatic {
            if (!coins.isPositive()) {
                throw new IllegalArgumentException("A device is given more than nothing, not "
                        + coins + ".");
            }
        }
    }

    public DeviceBudget {
        if (!monthly.isPositive()) {
            throw new IllegalArgumentException("A budget is of more than nothing a month, not "
                    + monthly + ". To give nothing, remove the device.");
        }
    }

    /** What the month still allows. */
    public Coins left(Coins spentThisMonth) {
        return monthly.minus(spentThisMonth).orZero();
    }

    /**
     * What the device is given now by itself: what was agreed, or as much of it as the month and
     * the pool still allow; nothing, while it has enough or nothing is left.
     */
    public Optional<Coins> due(Standing standing, Coins spentThisMonth, Coins inPool) {
        return automatic.filter(agreed -> agreed.threshold().isReached(standing))
                .map(agreed -> agreed.coins().min(left(spentThisMonth)).min(inPool))
                .filter(Coins::isPositive);
    }
}
