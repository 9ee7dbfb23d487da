package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.reconciliation.Figures;
import gridborne.reconciliation.Reconciliation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A comparison of money and coins. Amounts of money are in the currency. */
public record ReconciliationAnswer(String id, Instant at, String by, Optional<String> day,
                                   Boolean agrees, Currency currency, String reserve,
                                   String charged, String refunded, String disputed, String fees,
                                   String otherwise, String atStripe, String counter,
                                   Coins coinsOfReserve, Coins sold, Coins soldAtCounter,
                                   Coins takenBack, Coins cashedOut, Coins onChain,
                                   List<DifferenceAnswer> differences) {

    static ReconciliationAnswer of(Reconciliation made) {
        Figures sums = made.figures();
        return new ReconciliationAnswer(made.id(), made.at(), made.by(),
                made.day().map(LocalDate::toString), made.agrees(), sums.charged().currency(),
                sums.reserve().decimal(), sums.charged().decimal(), sums.refunded().decimal(),
                sums.disputed().decimal(), sums.fees().decimal(), sums.otherwise().decimal(),
                sums.atStripe().decimal(), sums.counter().decimal(), sums.coinsOfReserve(),
                sums.sold(), sums.soldAtCounter(), sums.takenBack(), sums.cashedOut(),
                sums.onChain(),
                made.differences().stream().map(DifferenceAnswer::of).toList());
    }
}
