package gridborne.tenants.alarms;

/** What an alarm is about. */
public enum AlarmKind {
    /** The chain has not answered an operation for ten minutes (I9). */
    OPERATION_STUCK,
    /** A due hour is not closed on the chain after ten minutes (I9). */
    SETTLEMENT_STUCK,
    /** A turn of the timer failed; it is tried again. */
    SETTLEMENT_FAILED,
    /** An hour was closed without a page, which waits for the next hour. */
    REPORT_REFUSED,
    /** Something that must always hold does not. */
    LAW_BROKEN,
    /** A payment's event fits nothing we know, and waits for a person. */
    PAYMENT_PARKED,
    /** What a cash-out waits for does not come by itself: Stripe is silent, the chain differs. */
    CASH_OUT_STUCK
}
