package gridborne.billing.reconciliation;

import gridborne.grid.BookTotals;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.reconciliation.Figures;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;

/** The sums of all books. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Sums {

    private static final String BOOKED = """
            select coalesce(sum(amount_minor) filter (where kind = 'CHARGE'), 0)::bigint as charged,
                coalesce(-sum(amount_minor) filter (where kind = 'REFUND'), 0)::bigint as refunded,
                coalesce(-sum(amount_minor) filter (where kind = 'DISPUTE'), 0)::bigint as disputed,
                coalesce(sum(fee_minor), 0)::bigint as fees,
                coalesce(sum(amount_minor) filter (where kind = 'OTHER'), 0)::bigint as otherwise
            from billing_booking where currency = ?""";

    private static final String COUNTER = """
            select coalesce(sum(paid_minor), 0)::bigint as paid,
                coalesce(sum(microcoins), 0)::bigint as microcoins from billing_counter_sale""";

    private static final String SOLD = """
            select coalesce(sum(microcoins), 0)::bigint as microcoins from billing_order
            where stage = 'PAID'""";

    private static final String TAKEN = """
            select coalesce(sum(case kind when 'TAKE_BACK' then microcoins when 'RESTORE'
                then -microcoins else 0 end), 0)::bigint as microcoins
            from billing_clawback_entry""";

    @Inject
    private Sql sql;

    Figures of(Currency currency, BookTotals book, Coins cashedOut) {
        Coins onChain = book.issued().minus(book.redeemed());
        return sql.row(BOOKED, row -> new Figures(
                new Money(row.getLong("charged"), currency),
                new Money(row.getLong("refunded"), currency),
                new Money(row.getLong("disputed"), currency),
                new Money(row.getLong("fees"), currency),
                new Money(row.getLong("otherwise"), currency), counterMoney(currency),
                coins(SOLD), coins(COUNTER), coins(TAKEN), cashedOut, onChain),
                currency.getCurrencyCode()).orElseThrow();
    }

    private Money counterMoney(Currency currency) {
        return sql.row(COUNTER, row -> new Money(row.getLong("paid"), currency)).orElseThrow();
    }

    private Coins coins(String query) {
        return sql.row(query, row -> new Coins(row.getLong("microcoins"))).orElseThrow();
    }
}
