package gridborne.money;

import java.math.BigInteger;

/** What one coin costs. Frozen in an order once it is made (S7.1). */
public record CoinPrice(Money perCoin) {

    private static final BigInteger MICROCOINS_PER_COIN = BigInteger.valueOf(1_000_000);

    public CoinPrice {
        if (!perCoin.isPositive()) {
            throw new IllegalArgumentException(
                    "A coin costs more than nothing, not " + perCoin + ".");
        }
    }

    /** S7.1: floor(minor units × 10⁶ / price of a coin in minor units). */
    public Coins coinsFor(Money paid) {
        if (!paid.currency().equals(perCoin.currency())) {
            throw new IllegalArgumentException(
                    "Coins are sold in " + perCoin.currency() + " here, not in "
                            + paid.currency() + ".");
        }
        if (paid.minorUnits() < 0) {
            throw new IllegalArgumentException("A negative amount (" + paid + ") buys no coins.");
        }
        BigInteger microcoins = BigInteger.valueOf(paid.minorUnits())
                .multiply(MICROCOINS_PER_COIN)
                .divide(BigInteger.valueOf(perCoin.minorUnits()));
        return new Coins(microcoins.longValueExact());
    }

    /** The least that buys as many coins: rounded up to the minor unit. */
    public Money costOf(Coins coins) {
        BigInteger[] units = BigInteger.valueOf(coins.microcoins())
                .multiply(BigInteger.valueOf(perCoin.minorUnits()))
                .divideAndRemainder(MICROCOINS_PER_COIN);
        long whole = units[0].longValueExact();
        return new Money(units[1].signum() > 0 ? Math.addExact(whole, 1) : whole,
                perCoin.currency());
    }

    /** What coins would cost, rounded down to the minor unit; an arrear has its sign. */
    public Money worth(Coins coins) {
        return new Money(BigInteger.valueOf(coins.microcoins())
                .multiply(BigInteger.valueOf(perCoin.minorUnits()))
                .divide(MICROCOINS_PER_COIN).longValueExact(), perCoin.currency());
    }
}
