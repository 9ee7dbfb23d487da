package gridborne.portal.rest;

import gridborne.money.Coins;

/** Coins for a pool. */
public record PoolCoinsBody(Coins coins) {

    public PoolCoinsBody {
        PositiveCoins.require(coins);
    }
}
