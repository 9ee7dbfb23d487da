package gridborne.tenants.listeners;

/** How it stands with a listener. */
public enum ListenerState {
    UP_TO_DATE,
    BEHIND,
    /** It did not take the last message; it is told again, after longer and longer pauses. */
    RETRYING,
    /** It did not take it for hours; it is told again once the admin resumes. */
    GIVEN_UP
}
