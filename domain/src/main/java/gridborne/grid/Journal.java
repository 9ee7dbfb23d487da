package gridborne.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Operations on their way to the chain. An operation is appended in the transaction of its cause,
 * so that either both happened or neither (S9.2).
 */
public interface Journal {

    SequenceNumber append(Operation operation, Cause cause);

    /** All of them in their order, for the price of one; answers the numbers they got. */
    List<SequenceNumber> appendAll(List<CausedOperation> operations);

    Optional<JournalEntry> entry(SequenceNumber sequence);

    /** What somebody caused, or one of their tokens did, in a span; the latest first. */
    List<JournalEntry> causedBy(String actor, Instant from, Instant until, int most);

    /** How many operations the chain has not answered yet. */
    long open();

    /** The next operation the chain has to apply, if it was appended longer ago than that (I9). */
    Optional<JournalEntry> openFor(Duration time);

    /** What the contract refused of the operations appended since then, the latest first. */
    List<JournalEntry> refusedSince(Instant moment, int atMost);
}
