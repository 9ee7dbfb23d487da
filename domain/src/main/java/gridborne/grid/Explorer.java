package gridborne.grid;

import java.util.List;
import java.util.Optional;

/** The chain as far as the current tenant's contract spoke there: nothing else is anybody's. */
public interface Explorer {

    /** The last block in which the contract said something; 0 before it did. */
    long lastSpoken();

    /** A block in which the contract said something. */
    Optional<ChainBlock> block(long number);

    /** What it said in a transaction, in order. */
    List<Saying> sayings(TransactionHash transaction);

    /** The signed transaction as it was sent, in hex; not there for one that others sent. */
    Optional<String> raw(TransactionHash transaction);

    /** The transaction that applied the operations before these. */
    Optional<TransactionHash> before(TransactionHash transaction);

    Optional<TransactionHash> after(TransactionHash transaction);
}
