package gridborne.tenants.prices;

import gridborne.money.Money;
import java.time.Instant;
import java.util.Currency;

/** What came of setting a price. */
public sealed interface NewPriceResult {

    record Set(PriceVersion version) implements NewPriceResult {
    }

    /** That price counts from then on already; nothing was added. */
    record Unchanged() implements NewPriceResult {
    }

    record WrongCurrency(Currency expected) implements NewPriceResult {
    }

    /** What was sold was sold at its price: none begins in the past. */
    record InThePast(Instant earliest) implements NewPriceResult {
    }

    record TooFarAhead(Instant latest) implements NewPriceResult {
    }

    /** Whoever buys coins would cash them out for more than they paid. */
    record BelowBuyBack(Money buyBack) implements NewPriceResult {
    }
}
