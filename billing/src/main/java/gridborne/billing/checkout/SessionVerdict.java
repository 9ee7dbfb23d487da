package gridborne.billing.checkout;

/** What became of Stripe's word about a session. */
sealed interface SessionVerdict {

    /** It counted, or what it says was known. */
    record Taken() implements SessionVerdict {
    }

    /** It is no order's. */
    record NotOurs() implements SessionVerdict {
    }

    /** It names an order and is not what was ordered; nothing was done. */
    record Differs(String reason) implements SessionVerdict {
    }
}
