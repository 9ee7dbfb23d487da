package gridborne.portal.boundary;

/** What may wait for the utility's staff, the most urgent first. */
public enum Todo {
    /** Something that must always hold does not, or a turn of the timer failed. */
    ALARMS,
    /** Operations that the contract refused in the last days. */
    REFUSED,
    /** Stripe's messages that changed nothing yet. */
    PARKED,
    /** Readings that jumped, or came without agreements (S4.3, S8.3). */
    HELD,
    /** Meters that are lit and have no coins left (S6.2). */
    CUTS,
    /** Meters of which nothing was heard for longer than usual. */
    SILENT,
    /** Cash-outs that need a second pair of eyes (S7.5). */
    PAYOUTS,
    /** Agreements that end within a month (S8.3). */
    ENDING
}
