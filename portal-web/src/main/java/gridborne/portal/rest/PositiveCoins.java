package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.portal.rest.json.WrongField;

/** Amounts that move. */
final class PositiveCoins {

    private PositiveCoins() {
    }

    static void require(Coins coins) {
        WrongField.named("coins", () -> positive(coins));
    }

    private static Coins positive(Coins coins) {
        if (!coins.isPositive()) {
            throw new IllegalArgumentException("Send more than 0 coins, not " + coins.decimal()
                    + ".");
        }
        return coins;
    }
}
