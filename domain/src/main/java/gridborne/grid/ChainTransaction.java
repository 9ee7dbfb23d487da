package gridborne.grid;

import java.time.Instant;
import java.util.List;

/**
 * A transaction of the book in words: where it stands on the chain and which operations it
 * applied.
 */
public record ChainTransaction(TransactionHash hash, long block, Instant blockTime, long gasUsed,
                               List<JournalEntry> operations) {

    public ChainTransaction {
        operations = List.copyOf(operations);
    }
}
