package gridborne.payment;

import gridborne.money.Money;
import java.util.Currency;

/** What came of setting the limits of an order. */
public sealed interface SetLimitsResult {

    record Set(OrderLimits limits) implements SetLimitsResult {
    }

    record WrongCurrency(Currency expected) implements SetLimitsResult {
    }

    /** Cards carry no less than that, or no more: an order beyond it would fail at Stripe. */
    record BeyondCards(OrderLimits carried) implements SetLimitsResult {
    }

    /** Cards carry this currency in larger steps than its smallest unit. */
    record TooFine(Money step) implements SetLimitsResult {
    }
}
