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
 *
 * @param cards one's own consumption meters, then those one follows
 * @param followable what one may follow besides
 * @param first what to top up first, for who never had a coin
 */
public record HomeView(Person person, Optional<AccountNumber> account, Optional<Coins> balance,
                       Optional<Money> worth, List<MeterRow> meters, int moreMeters,
                       List<MeterRow> fundable, TopUp topUp, List<MeterCard> cards,
                       List<MeterRow> followable, Optional<UseChart> week, HeatMap heat,
                       List<ActivityRow> activity, Optional<Preset> first,
                       boolean automatic) {

    static final int MOST_METERS = 100;
    static final int MOST_FUNDABLE = 500;
    /** So many of a large grid's meters are looked at; others are found by their codes. */
    static final int MOST_READ = 1_000;

    public HomeView {
        meters = List.copyOf(meters);
        fundable = fundable.stream().limit(MOST_FUNDABLE).toList();
        cards = List.copyOf(cards);
        followable = followable.stream().limit(MOST_FUNDABLE).toList();
        activity = List.copyOf(activity);
    }

    /** Funding needs something to fund with and something to fund. */
    public boolean canFund() {
        return balance.filter(Coins::isPositive).isPresent() && !fundable.isEmpty();
    }

    /** One's own meter that runs out first. */
    public Optional<MeterCard> mostUrgent() {
        return cards.stream().filter(MeterCard::own).filter(card -> card.row().lasting()
                .isPresent()).findFirst();
    }

    public List<MeterCard> arrears() {
        return cards.stream().filter(card -> card.own() && card.isInArrear()).toList();
    }
}
