package gridborne.billing.auto;

/** How an attempt ended; the first has not. */
enum AttemptState {

    /** Stripe may have heard of it. Until it is decided it counts as money taken. */
    INTENDED,
    SUCCEEDED,
    /** The bank wants its customer to confirm, who is not there. */
    NEEDS_HOLDER,
    DECLINED,
    /** Stripe never heard of it, and its day is over. */
    LAPSED
}
