package gridborne.grid;

import java.time.Instant;

/** An operation in the journal, with what has become of it. */
public record JournalEntry(SequenceNumber sequence, String kind, Cause cause, Instant appendedAt,
                           OperationState state) {
}
