package gridborne.portal.rest;

import gridborne.money.Coins;

/** Coins to be turned into money. */
public record PayoutBody(Coins coins) {

    public PayoutBody {
        PositiveCoins.require(coins);
    }
}
