package gridborne.portal.view;

import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.OrderLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** An amount to pay with one press of a button, and what it is good for. */
public record Preset(Money amount, Coins coins, Optional<Sentence> lasting) {

    private static final long[] STEPS = {2, 5, 10, 20};
    private static final long SMALLEST_UNITS = 100;
    private static final long SMALLEST_UNITS_OF_THREE_DECIMALS = 500;

    /** The usual amounts, as far as an order may be of them. */
    static List<Preset> of(CoinPrice price, OrderLimits limits,
                           Function<Coins, Optional<Sentence>> lasting) {
        long unit = unit(price.perCoin(), limits);
        return LongStream.of(STEPS)
                .mapToObj(step -> new Money(step * unit, price.perCoin().currency()))
                .filter(limits::allow).map(amount -> of(amount, price, lasting)).toList();
    }

    /**
     * What the steps count: a euro, ten crowns, a hundred forints. Currencies are of very different
     * worth; what a coin costs and how little may be paid tell of which.
     */
    private static long unit(Money perCoin, OrderLimits limits) {
        long unit = perCoin.currency().getDefaultFractionDigits() == 3
                ? SMALLEST_UNITS_OF_THREE_DECIMALS : SMALLEST_UNITS;
        while (unit < perCoin.minorUnits() || STEPS[1] * unit < limits.least().minorUnits()) {
            unit *= 10;
        }
        return unit;
    }

    private static Preset of(Money amount, CoinPrice price,
                             Function<Coins, Optional<Sentence>> lasting) {
        Coins coins = price.coinsFor(amount);
        return new Preset(amount, coins, lasting.apply(coins));
    }
}
