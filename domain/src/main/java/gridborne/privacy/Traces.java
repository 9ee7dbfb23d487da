package gridborne.privacy;

import java.util.List;

/** What one module keeps about people. */
public interface Traces {

    /** What has to be settled before somebody can be forgotten; mostly money under way. */
    List<Obstacle> obstacles(Traced who);

    /** All of it, except what only opens with a secret of theirs, such as a password. */
    void tell(Traced who, Teller teller);

    /** In the caller's transaction; there are no obstacles. Again changes nothing. */
    void forget(Traced who);

    /**
     * Locks the rows about them that others lock before the journal's head, for a transaction that
     * writes to the journal first and forgets afterwards.
     */
    default void hold(Traced who) {
    }
}
