package gridborne.chain.node;

import gridborne.grid.TransactionHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the chain says, now. Each method may fail with {@link NodeUnavailable}: then nothing is
 * known, and is asked again later.
 */
public interface Node {

    /** Over how many blocks logs may be asked for at once; Besu refuses more. */
    int LOG_RANGE = 5_000;

    long chainId();

    Block head();

    /** The block of that number on the canonical chain; empty beyond the head. */
    Optional<Block> block(long number);

    /** The blocks of those numbers, without those beyond the head. */
    List<Block> blocks(Collection<Long> numbers);

    /** How many transactions of an account the chain holds up to a block: its next nonce. */
    long transactionCount(Address account, Block at);

    boolean hasCode(Address account, Block at);

    /** One answer for each call; empty where the contract, or the node, refused it. */
    List<Optional<String>> call(Address contract, List<String> calls, Block at);

    /** The logs of a contract in blocks {@code from} to {@code to} inclusive, in their order. */
    List<LogEntry> logs(Address contract, long from, long to);

    /** The receipts of those transactions that the chain holds. */
    List<Receipt> receipts(Collection<TransactionHash> transactions);

    /** Whether the node has the transaction, waiting or in a block. */
    boolean knows(TransactionHash transaction);

    /**
     * Gives the node a signed transaction; returns its objection, if it has one. An objection is
     * good for a log and no more: what becomes of the transaction, the chain will tell.
     */
    Optional<String> broadcast(byte[] signed);
}
