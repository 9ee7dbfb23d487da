package gridborne.payment;

/** Why money goes back to a payer. */
public enum ReversalKind {
    /** The utility gives it back, here or in Stripe's dashboard. */
    REFUND,
    /** The payer's bank takes it. */
    DISPUTE
}
