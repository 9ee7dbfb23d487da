package gridborne.portal.boundary;

import gridborne.money.CoinPrice;
import gridborne.payment.CashOutTerms;

/** What came of setting the terms of cash-outs. */
public sealed interface SetTermsResult {

    record Set(CashOutTerms terms) implements SetTermsResult {
    }

    /** Whoever bought coins and cashed them out would gain by it, again and again. */
    record AboveCoinPrice(CoinPrice sold) implements SetTermsResult {
    }
}
