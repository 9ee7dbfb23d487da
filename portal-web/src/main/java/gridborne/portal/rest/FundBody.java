package gridborne.portal.rest;

import gridborne.money.Coins;

/** Coins for a meter. */
public record FundBody(Coins coins) {

    public FundBody {
        PositiveCoins.require(coins);
    }
}
