package gridborne.portal.boundary;

/** The five steps from a new actor to a settled hour, in their order (S8.2, S8.3). */
public enum TourStep {
    ACTOR,
    METER_OPERATION,
    GRID_ACCESS,
    READINGS,
    SETTLED
}
