package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.payment.auto.Threshold;
import gridborne.pool.DeviceBudget.Automatic;
import gridborne.portal.rest.json.WrongField;
import java.util.Optional;

/**
 * How a pool cares for a device.
 *
 * @param monthly what it may be given in a month
 * @param coins what it is given by itself, at one of the thresholds
 */
public record PoolDeviceBody(Coins monthly, Optional<Integer> thresholdDays,
                             Optional<Coins> thresholdCoins, Optional<Coins> coins) {

    public PoolDeviceBody {
        WrongField.named("monthly", () -> {
            if (!monthly.isPositive()) {
                throw new IllegalArgumentException("Send more than 0 coins, not "
                        + monthly.decimal() + ".");
            }
            return monthly;
        });
        boolean threshold = thresholdDays.isPresent() || thresholdCoins.isPresent();
        if (thresholdDays.isPresent() && thresholdCoins.isPresent()
                || threshold != coins.isPresent()) {
            throw new IllegalArgumentException("For funding by itself send \"coins\" and either"
                    + " \"threshold_days\" or \"threshold_coins\"; else none of them.");
        }
        automatic(thresholdDays, thresholdCoins, coins);
    }

    Optional<Automatic> automatic() {
        return automatic(thresholdDays, thresholdCoins, coins);
    }

    private static Optional<Automatic> automatic(Optional<Integer> days, Optional<Coins> left,
                                                 Optional<Coins> coins) {
        return coins.map(amount -> new Automatic(days.<Threshold>map(Threshold.DaysLeft::new)
                .orElseGet(() -> new Threshold.CoinsLeft(left.orElseThrow())), amount));
    }
}
