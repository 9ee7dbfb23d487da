package gridborne.pool;

/** How far a spending has come; what the chain makes of one sent is the operation's to tell. */
public enum SpendingState {
    PROPOSED,
    SENT,
    REJECTED,
    EXPIRED
}
