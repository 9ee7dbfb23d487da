package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.tenants.people.Person;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a signed-in person sees first. Without an account there is no balance; an account still on
 * its way to the chain has none yet.
 */
public record HomeView(Person person, Optional<AccountNumber> account, Optional<Coins> balance,
                       Optional<Money> worth, List<MeterRow> meters, int moreMeters,
                       List<MeterRow> fundable, TopUp topUp) {

    private static final int MOST_METERS = 100;
    private static final int MOST_FUNDABLE = 500;
    private static final BigInteger MICROCOINS_PER_COIN = BigInteger.valueOf(1_000_000);

    static HomeView of(Person person, Optional<Coins> balance, CoinPrice price,
                       List<MeterRow> meters, List<MeterRow> fundable, TopUp topUp) {
        List<MeterRow> shown = meters.stream().limit(MOST_METERS).toList();
        return new HomeView(person, person.account(), balance,
                balance.filter(Coins::isPositive).map(coins -> worth(coins, price)), shown,
                meters.size() - shown.size(),
                fundable.stream().limit(MOST_FUNDABLE).toList(), topUp);
    }

    public HomeView {
        meters = List.copyOf(meters);
        fundable = List.copyOf(fundable);
    }

    /** Funding needs something to fund with and something to fund. */
    public boolean canFund() {
        return balance.filter(Coins::isPositive).isPresent() && !fundable.isEmpty();
    }

    /** What the coins would cost today, rounded down to the minor unit. */
    private static Money worth(Coins coins, CoinPrice price) {
        return new Money(BigInteger.valueOf(coins.microcoins())
                .multiply(BigInteger.valueOf(price.perCoin().minorUnits()))
                .divide(MICROCOINS_PER_COIN).longValueExact(), price.perCoin().currency());
    }
}
