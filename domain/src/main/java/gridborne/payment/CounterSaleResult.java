package gridborne.payment;

import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import java.util.Currency;

/** What came of a sale at the counter. */
public sealed interface CounterSaleResult {

    record Sold(SequenceNumber operation, Coins coins) implements CounterSaleResult {
    }

    /** The same receipt number stands for another account or amount already. */
    record ReceiptUsed(ReceiptNumber receipt) implements CounterSaleResult {
    }

    record WrongCurrency(Currency expected) implements CounterSaleResult {
    }

    /** The amount is below the price of a single microcoin. */
    record TooSmall() implements CounterSaleResult {
    }

    /** The amount buys more coins than a book can count (S3.2). */
    record TooLarge() implements CounterSaleResult {
    }
}
