package gridborne.portal.boundary;

/** What a utility that has just begun does, in this order. */
public enum FirstStep {
    STRIPE,
    TARIFF,
    METER,
    RESIDENT,
    AGREEMENT,
    HOUR
}
