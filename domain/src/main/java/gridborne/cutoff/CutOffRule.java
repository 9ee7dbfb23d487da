package gridborne.cutoff;

/** What decided on a relay. Kept with each decision, so that anybody can ask for the reason. */
public enum CutOffRule {
    /** Production meters are never cut off. */
    PRODUCTION,
    /** There are coins (S6.1). */
    FUNDED,
    /** Somebody pays for these hours. */
    PAID_FOR,
    /** The utility never cuts this meter off (S6.2). */
    PROTECTED,
    /** In arrear, by less than the utility lends (S6.2). */
    EMERGENCY_CREDIT,
    /** Nobody is cut off at this time of the week (S6.2). */
    FRIENDLY_HOURS,
    /** Nothing is left, and nothing speaks against it (S6.1). */
    USED_UP,
    /** The metering point is no more. */
    RETIRED,
    /** The book is behind the chain: the relay stays as it is (S6.3). */
    STALE,
    /** The chain has not confirmed the meter yet: the relay stays as it is (S6.3). */
    UNCONFIRMED
}
