package gridborne.grid;

/** Which way energy flows through a meter. A two-way device is two meters. */
public enum Direction {
    CONSUMPTION,
    PRODUCTION
}
