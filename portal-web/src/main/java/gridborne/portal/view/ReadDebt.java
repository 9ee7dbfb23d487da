package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.money.Coins;
import gridborne.payment.OrderId;
import gridborne.payment.Refunds;
import gridborne.tenants.people.Person;
import gridborne.tenants.prices.CoinPrices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;

/** Boundary of a person's debt: their own account's, nobody else's. */
@ApplicationScoped
public class ReadDebt {

    private static final int MOST_CAUSES = 10;

    @Inject
    private Book book;

    @Inject
    private Refunds refunds;

    @Inject
    private CoinPrices prices;

    /** Empty, as long as nothing is owed. */
    @Transactional
    public Optional<DebtView> of(Person person) {
        return person.account().flatMap(account -> book.balance(account)
                .filter(Coins::isNegative).map(balance -> debt(account, balance.negated())));
    }

    private DebtView debt(AccountNumber account, Coins owed) {
        return new DebtView(owed, prices.now().costOf(owed),
                refunds.goneOrdersOf(account, MOST_CAUSES).stream().flatMap(this::cause).toList());
    }

    private Stream<DebtView.Gone> cause(OrderId order) {
        return refunds.moneyBack(order).map(back -> new DebtView.Gone(order, back)).stream();
    }
}
