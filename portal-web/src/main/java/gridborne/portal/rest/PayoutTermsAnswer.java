package gridborne.portal.rest;

import gridborne.money.Money;
import gridborne.payment.CashOutTerms;
import java.util.Currency;

/** On what terms coins are bought back. Version 0: nobody set any, and a coin's price counts. */
public record PayoutTermsAnswer(Long version, String buyBackPrice, String minimum,
                                String approvalAbove, Currency currency) {

    static PayoutTermsAnswer of(CashOutTerms terms) {
        Money price = terms.price().perCoin();
        return new PayoutTermsAnswer(terms.version(), price.decimal(), terms.minimum().decimal(),
                terms.approvalAbove().decimal(), price.currency());
    }
}
