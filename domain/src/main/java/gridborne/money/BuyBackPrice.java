package gridborne.money;

import java.math.BigInteger;

/** What the utility gives for one coin. Frozen in a cash-out once it is asked for (S7.5). */
public record BuyBackPrice(Money perCoin) {

    private static final BigInteger MICROCOINS_PER_COIN = BigInteger.valueOf(1_000_000);

    public BuyBackPrice {
        if (!perCoin.isPositive()) {
            throw new IllegalArgumentException(
                    "A coin is bought back for more than nothing, not " + perCoin + ".");
        }
    }

    /**
     * floor(microcoins × price of a coin in minor units / 10⁶): less than one minor unit stays with
     * the utility (S3.2).
     */
    public Money moneyFor(Coins coins) {
        if (coins.isNegative()) {
            throw new IllegalArgumentException("A debt (" + coins + ") is not bought back.");
        }
        BigInteger minorUnits = BigInteger.valueOf(coins.microcoins())
                .multiply(BigInteger.valueOf(perCoin.minorUnits()))
                .divide(MICROCOINS_PER_COIN);
        return new Money(minorUnits.longValueExact(), perCoin.currency());
    }
}
