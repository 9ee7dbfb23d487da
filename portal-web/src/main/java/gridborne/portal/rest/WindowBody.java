package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.money.Coins;

/**
 * Power for some hours.
 *
 * @param from the first of them
 */
public record WindowBody(Coins coins, Hour from, Integer hours) {

    public WindowBody {
        PositiveCoins.require(coins);
    }
}
