package gridborne.payment;

/**
 * What Stripe has said of an order so far, in the order of their weight: an order only ever rises.
 * So whatever the sequence, number or lateness of Stripe's words, it ends at the same stage (S7.3).
 */
public enum OrderStage {

    /** Written down; whether Stripe has a page for it is not known yet. */
    CREATED,
    /** Stripe's page is open. */
    OPEN,
    /** The page was not paid in its time. */
    EXPIRED,
    /** Somebody has paid in a way that takes days; the bank has not confirmed it. */
    WAITING,
    /** Stripe or the bank said no; nothing was taken. */
    REFUSED,
    /** The money is there, and the coins are in the journal. */
    PAID;

    public boolean rises(OrderStage to) {
        return compareTo(to) < 0;
    }

    /** Whether its page can still be paid. */
    public boolean isPayable() {
        return this == CREATED || this == OPEN;
    }

    /** Whether Stripe may still say something that counts. */
    public boolean isOpen() {
        return this == CREATED || this == OPEN || this == WAITING;
    }
}
