package gridborne.portal.boundary;

/** What came of ending a signing secret. */
public enum EndSecretResult {
    ENDED,
    UNKNOWN,

    /** Without it none of Stripe's messages would be believed. */
    LAST
}
