package gridborne.tenants.readings;

/** How good a reading is (S4.5). */
public enum Quality {
    ACTUAL,
    /** Waits for the admin (S4.3). */
    HELD,
    ACCEPTED,
    REJECTED,
    ESTIMATED
}
