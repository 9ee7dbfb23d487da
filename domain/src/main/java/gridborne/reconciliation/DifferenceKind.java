package gridborne.reconciliation;

/** How the books can differ, and what to do about it, for scripts; pages say it in words. */
public enum DifferenceKind {

    CHARGE_WITHOUT_ORDER("Stripe took money for which nobody ordered coins, or whose order was not"
            + " told to be paid. If it was sold elsewhere, nothing is wrong; else look at the"
            + " parked messages, or refund it in Stripe's dashboard."),
    CHARGE_DIFFERS("Stripe took another amount than was ordered. Refund the payment."),
    ORDER_WITHOUT_CHARGE("An order counts as paid and Stripe has booked no money for it. Look for"
            + " the payment in Stripe's dashboard."),
    REVERSAL_DIFFERS("Stripe booked another amount for a refund or dispute than it told us. Send"
            + " its events again from Stripe's dashboard."),
    REVERSAL_WITHOUT_ORDER("Money went back of a payment that is no order's. If it was sold"
            + " elsewhere, nothing is wrong."),
    MORE_GONE_THAN_PAID("More money went back than was paid. Answer the dispute in Stripe's"
            + " dashboard with the evidence pack."),
    CLAWBACK_DIFFERS("The coins taken back are not those that belong to the money gone. If this"
            + " stays, look at the order's operations."),
    CREDIT_REFUSED("The contract refused to credit a paid order. Refund the payment."),
    STRIPE_BALANCE_DIFFERS("Stripe's balance is not the sum of its bookings. Run it again; if it"
            + " stays, ask Stripe."),
    STATEMENT_TRUNCATED("Stripe has more bookings than are read at once; those of the beginning"
            + " are missing. Run it again to read on."),
    STRIPE_SILENT("Stripe gave no answer, so its bookings are as of the last run. Run it again."),
    COINS_DIFFER("The coins in the book are not the coins sold and paid for. Stop selling and look"
            + " at the operations of the last days."),
    BOOK_DOES_NOT_BALANCE("The balances do not sum up to the coins in the book. Stop selling and"
            + " compare the projection with the chain."),
    PAYMENT_OPEN("Stripe has just booked a payment whose message is on its way. Run it again in a"
            + " minute."),
    REVERSAL_OPEN("Stripe has just booked or told us of a refund or dispute; the other is on its"
            + " way. Run it again in a minute."),
    OPERATIONS_OPEN("Operations are still on their way to the chain. Run it again in a minute."),
    EVENT_PARKED("A message of Stripe's could not be handled. Look at it under parked messages.");

    private final String remedy;

    DifferenceKind(String remedy) {
        this.remedy = remedy;
    }

    /** Whether it is no trouble yet: money or coins are between two books. */
    public boolean isOnItsWay() {
        return this == OPERATIONS_OPEN || this == PAYMENT_OPEN || this == REVERSAL_OPEN;
    }

    public String remedy() {
        return remedy;
    }
}
