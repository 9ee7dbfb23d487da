package gridborne.privacy;

/** What is in the way of forgetting somebody, and which one it is: an amount, a name, a code. */
public record Obstacle(Kind kind, String which) {

    /** Each has a remedy, which the pages say. */
    public enum Kind {
        ORDER_OPEN,
        CASH_OUT_OPEN,
        CHARGE_OPEN,
        REFUND_OPEN,
        OPERATION_OPEN,
        WINDOW_OPEN,
        DEBT,
        ARREAR,
        METER_EARNS,
        SOLE_TREASURER,
        AGREEMENT_IN_FORCE,
        LAST_ADMIN
    }
}
