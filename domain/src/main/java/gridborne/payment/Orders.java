package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders of coins, paid on Stripe's page (S7.1 to S7.3). */
public interface Orders {

    /**
     * Writes the order down, then asks Stripe for a page, with the order's own key: asking again
     * makes no second one. Stripe is asked outside of any transaction, so this is called without
     * one.
     */
    PlaceOrderResult place(NewOrder order);

    /** Why an order of this amount would not be taken, if it would not. */
    Optional<PlaceOrderResult> refusal(Money amount);

    Optional<Order> find(OrderId id);

    /**
     * The same, but where Stripe's word is awaited, it is asked for, if it was not just asked.
     * What it answers counts exactly as its own message would. To be called without a transaction.
     */
    Optional<Order> lookUp(OrderId id);

    /** The paid orders of an account, by what the chain knows them by. */
    Map<PaymentReference, OrderId> paidBy(AccountNumber account);

    /** All orders for an account, paid or not, that were made in a span; the latest first. */
    List<Order> of(AccountNumber account, Instant from, Instant until, int most);

    OrderLimits limits();

    /** Sets them for orders from now on; those that could not be paid are refused. */
    SetLimitsResult setLimits(OrderLimits limits);

    /** How little and how much a card can pay in the utility's currency. */
    OrderLimits carriedByCards();

    /** How those of these accounts that paid for a meter and gave a name want to be called. */
    Map<AccountNumber, ShownName> shownNames(MeterNumber meter, Set<AccountNumber> accounts);

    /** Asks Stripe about what it has left open for too long; to be called again and again. */
    void followUp();
}
