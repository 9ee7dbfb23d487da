package gridborne.it.isolation;

/** Everybody who may ask, in the order of the table's columns. */
enum Who {
    GUEST,
    RESIDENT,
    PRODUCER,
    TREASURER,
    ADMIN,
    AUDITOR,
    /** Asks at the platform's own host, where alone operators are known. */
    OPERATOR,
    GATEWAY
}
