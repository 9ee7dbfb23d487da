package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.CashOutTerms;
import gridborne.payment.Earnings;
import gridborne.portal.boundary.ProducerOverview;
import java.util.Currency;
import java.util.Locale;

/**
 * What a producer can cash out: {@code available}, worth {@code worth}; what is under way: {@code
 * pending}; and on what terms.
 */
public record EarningsAnswer(Coins available, Coins pending, Coins balance, Coins collectable,
                             String worth, Currency currency, String buyBackPrice, String minimum,
                             String approvalAbove, String payoutAccount) {

    static EarningsAnswer of(ProducerOverview overview) {
        Earnings earnings = overview.earnings();
        CashOutTerms terms = overview.terms();
        Money price = terms.price().perCoin();
        return new EarningsAnswer(earnings.available(), earnings.pending(), earnings.balance(),
                earnings.collectable(), earnings.worth().decimal(), price.currency(),
                price.decimal(), terms.minimum().decimal(), terms.approvalAbove().decimal(),
                overview.payoutAccount().name().toLowerCase(Locale.ROOT));
    }
}
