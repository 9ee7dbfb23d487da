package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.tenants.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * What a signed-in person sees first. Without an account there is no balance; an account still on
 * its way to the chain has none yet.
 */
public record HomeView(Person person, Optional<AccountNumber> account, Optional<Coins> balance,
                       Money coinPrice, List<MeterRow> meters, List<MeterRow> fundable) {

    public HomeView {
        meters = List.copyOf(meters);
        fundable = List.copyOf(fundable);
    }

    /** Funding needs something to fund with and something to fund. */
    public boolean canFund() {
        return balance.filter(Coins::isPositive).isPresent() && !fundable.isEmpty();
    }
}
