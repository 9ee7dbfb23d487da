package gridborne.grid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A block in which the contract said something.
 *
 * @param transactions those in which it did, with the gas each used
 * @param before the last block before this one in which it did, too
 */
public record ChainBlock(long number, String hash, Instant time, List<Included> transactions,
                         Optional<Long> before, Optional<Long> after) {

    /** A transaction and what it cost. */
    public record Included(TransactionHash hash, long gasUsed) {
    }

    public ChainBlock {
        transactions = List.copyOf(transactions);
    }

    public long gasUsed() {
        return transactions.stream().mapToLong(Included::gasUsed).reduce(0, Math::addExact);
    }
}
