package gridborne.portal.rest;

import gridborne.money.Coins;

/** Amounts that move. */
final class PositiveCoins {

    private PositiveCoins() {
    }

    static void require(Coins coins) {
        if (!coins.isPositive()) {
            throw new IllegalArgumentException("Send more than 0 coins, not " + coins.decimal()
                    + ".");
        }
    }
}
