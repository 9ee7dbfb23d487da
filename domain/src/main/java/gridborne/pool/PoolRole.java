package gridborne.pool;

/** What a member may do in a pool; a role of the pool, not of the utility (S10.4). */
public enum PoolRole {
    MEMBER,
    TREASURER,
    SECOND_TREASURER;

    /** Whether this member spends and approves. Both treasurers may the same, never alone. */
    public boolean spends() {
        return this != MEMBER;
    }
}
