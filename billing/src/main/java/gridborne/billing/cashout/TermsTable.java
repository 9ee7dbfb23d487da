package gridborne.billing.cashout;

import gridborne.money.BuyBackPrice;
import gridborne.money.Money;
import gridborne.payment.CashOutTerms;
import gridborne.payment.PersonReference;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import gridborne.tenants.prices.CoinPrices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** The versions of the terms. Until somebody sets some, coins are bought back at their price. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TermsTable {

    /** Of the currency's main unit: euros, yen, dinars. */
    private static final long LEAST_UNITS = 1;
    private static final long UNITS_WITHOUT_APPROVAL = 100;

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    @Inject
    private CoinPrices prices;

    @Inject
    private Clock clock;

    CashOutTerms current() {
        return sql.row("select * from billing_cash_out_terms order by version desc limit 1",
                TermsTable::terms).orElseGet(this::unset);
    }

    CashOutTerms version(long version) {
        return sql.row("select * from billing_cash_out_terms where version = ?",
                TermsTable::terms, version).orElseGet(this::unset);
    }

    CashOutTerms add(BuyBackPrice price, Money minimum, Money approvalAbove, PersonReference by) {
        CashOutTerms terms = new CashOutTerms(counters.next("cash-out terms"), price, minimum,
                approvalAbove, Optional.of(by));
        sql.change("""
                insert into billing_cash_out_terms (version, currency, price_minor, minimum_minor,
                    approval_above_minor, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?)""", terms.version(),
                price.perCoin().currency().getCurrencyCode(), price.perCoin().minorUnits(),
                minimum.minorUnits(), approvalAbove.minorUnits(), by.value(), clock.instant());
        return terms;
    }

    private CashOutTerms unset() {
        Money coin = prices.now().perCoin();
        return new CashOutTerms(0, new BuyBackPrice(coin), units(LEAST_UNITS, coin.currency()),
                units(UNITS_WITHOUT_APPROVAL, coin.currency()), Optional.empty());
    }

    private static Money units(long units, Currency currency) {
        return Money.parse(Long.toString(units), currency);
    }

    private static CashOutTerms terms(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new CashOutTerms(row.getLong("version"),
                new BuyBackPrice(new Money(row.getLong("price_minor"), currency)),
                new Money(row.getLong("minimum_minor"), currency),
                new Money(row.getLong("approval_above_minor"), currency),
                Optional.of(new PersonReference(row.getObject("set_by", UUID.class))));
    }
}
