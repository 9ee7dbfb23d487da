package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.money.Money;

/** A payment received at the counter, by the number on its paper receipt. */
public record CounterSale(AccountNumber account, Money paid, ReceiptNumber receipt, Cause cause) {

    public CounterSale {
        if (!paid.isPositive()) {
            throw new IllegalArgumentException("A payment is more than nothing, not " + paid + ".");
        }
    }
}
