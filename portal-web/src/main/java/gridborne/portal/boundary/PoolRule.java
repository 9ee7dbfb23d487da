package gridborne.portal.boundary;

/** Why something is not done in a pool. Each has a sentence in the message bundles. */
public enum PoolRule {
    NO_ACCOUNT,
    NAME_TAKEN,
    CLOSED,
    TREASURERS_ONLY,
    NO_SUCH_METER,
    NOT_OUR_DEVICE,
    OVER_BUDGET,
    TOO_FEW_COINS,
    OWN_PROPOSAL,
    NOT_PROPOSED,
    NO_SUCH_INVITATION,
    LAST_TREASURER,
    LIMIT_RAISED;

    /** The key of its sentence. */
    public String key() {
        return "pool.rule." + name();
    }
}
