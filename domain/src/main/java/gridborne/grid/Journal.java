package gridborne.grid;

import java.util.Optional;

/**
 * Operations on their way to the chain. An operation is appended in the transaction of its cause,
 * so that either both happened or neither (S9.2).
 */
public interface Journal {

    SequenceNumber append(Operation operation, Cause cause);

    Optional<JournalEntry> entry(SequenceNumber sequence);

    /** How many operations the chain has not answered yet. */
    long open();
}
