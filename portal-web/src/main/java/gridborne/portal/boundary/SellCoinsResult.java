package gridborne.portal.boundary;

import gridborne.payment.CounterSaleResult;

/** What came of a sale at the counter: nobody to sell to, or what the counter says. */
public sealed interface SellCoinsResult {

    record NoSuchAccount(AccountRef account) implements SellCoinsResult {
    }

    record AtCounter(CounterSaleResult sale) implements SellCoinsResult {
    }
}
