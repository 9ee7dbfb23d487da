package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.portal.boundary.AccountRef;

/** Coins for somebody. */
public record TransferBody(AccountRef to, Coins coins) {

    public TransferBody {
        PositiveCoins.require(coins);
    }
}
