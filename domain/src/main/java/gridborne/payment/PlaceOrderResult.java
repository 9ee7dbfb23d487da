package gridborne.payment;

import gridborne.money.Money;
import java.util.Currency;

/** What came of placing an order. */
public sealed interface PlaceOrderResult {

    /**
     * Written down. Without a checkout address Stripe has not answered yet; it is asked again.
     */
    record Placed(Order order) implements PlaceOrderResult {
    }

    /** The utility has no account with Stripe yet. */
    record NotPayable() implements PlaceOrderResult {
    }

    record WrongCurrency(Currency expected) implements PlaceOrderResult {
    }

    record OutsideLimits(OrderLimits limits) implements PlaceOrderResult {
    }

    /** Cards carry this currency in larger steps than its smallest unit. */
    record TooFine(Money step) implements PlaceOrderResult {
    }

    /** The amount is below the price of a single microcoin. */
    record BuysNothing() implements PlaceOrderResult {
    }

    /** Whoever orders, or whose account it is for, was forgotten in this very moment. */
    record Forgotten() implements PlaceOrderResult {
    }
}
