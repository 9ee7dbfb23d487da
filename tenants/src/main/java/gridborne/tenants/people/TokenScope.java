package gridborne.tenants.people;

/** What a token may be used for. */
public enum TokenScope {
    /** Acts as its person, with the person's roles. */
    PERSON,
    /** Delivers readings of any meter of the tenant, and nothing else. */
    GATEWAY,
    /** Delivers readings of one meter, and nothing else. */
    METER
}
