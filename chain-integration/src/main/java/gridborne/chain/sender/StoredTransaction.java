package gridborne.chain.sender;

import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;

/** A signed transaction; it carries operations {@code first} … {@code next}−1, or none. */
public record StoredTransaction(long nonce, TransactionHash hash, byte[] raw, Purpose purpose,
                                SequenceNumber first, SequenceNumber next) {
}
