package gridborne.payment;

/**
 * How far a refund or a dispute has come, each in the order of its weight: a state only ever rises,
 * so whatever the order of Stripe's messages, it ends at the same one.
 */
public enum ReversalState {

    /** A refund is on its way. */
    PENDING,
    /** The payer has to say where the refund goes. */
    REQUIRES_ACTION,
    SUCCEEDED,
    CANCELED,
    /** The payer's bank sent the refund back. */
    FAILED,

    /** A bank asks; no money has moved. */
    INQUIRY,
    INQUIRY_CLOSED,
    /** The bank has taken the money and awaits evidence. */
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    LOST,
    /** Sometimes long after it was lost. */
    WON;

    /** Whether a dispute can still be answered with evidence. */
    public boolean awaitsEvidence() {
        return this == INQUIRY || this == NEEDS_RESPONSE;
    }

    public boolean isFinal() {
        return this != PENDING && this != REQUIRES_ACTION && this != UNDER_REVIEW
                && !awaitsEvidence();
    }

    public ReversalState max(ReversalState other) {
        return compareTo(other) < 0 ? other : this;
    }
}
