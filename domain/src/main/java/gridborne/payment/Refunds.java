package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.money.Money;
import java.util.List;
import java.util.Optional;

/** Money that goes back to payers: refunds and disputes, and the coins that follow (S7.6). */
public interface Refunds {

    /**
     * Writes the wish down, then asks Stripe: the whole that is left, or this much of it. Stripe is
     * asked outside of any transaction, so this is called without one.
     */
    RefundResult refund(OrderId order, Optional<Money> amount, Cause cause);

    Optional<WantedRefund> find(String id);

    /** What went back of an order; empty if it is unknown or not paid. */
    Optional<MoneyBack> moneyBack(OrderId order);

    /** Orders whose coins this account was given and whose money is gone, the latest first. */
    List<OrderId> goneOrdersOf(AccountNumber account, int limit);

    /** The newest first. */
    List<Dispute> disputes(int limit);

    Optional<Dispute> dispute(String id);

    /** Accounts in debt because of it, the latest first. */
    List<Debt> debts(int limit);

    /** Asks Stripe what is not known, moves coins that are due; to be called again and again. */
    void followUp();
}
