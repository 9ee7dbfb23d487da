package gridborne.window;

/** How far a window has come. */
public enum WindowStage {
    /** Its coins are on their way into their box. */
    BOOKED,
    /** The chain has them there. */
    ACTIVE,
    /** It is over; what is left is on its way back. */
    RETURNING,
    CLOSED,
    /** The chain did not take the coins: nothing happened. */
    REFUSED
}
