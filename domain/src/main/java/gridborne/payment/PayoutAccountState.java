package gridborne.payment;

/** Whether Stripe knows whom and where to pay. */
public enum PayoutAccountState {
    /** Nobody has begun. */
    NONE,
    /** Stripe waits for the producer: name, address, bank account. */
    DETAILS_MISSING,
    /** Stripe is looking at what it was told. */
    IN_REVIEW,
    READY
}
