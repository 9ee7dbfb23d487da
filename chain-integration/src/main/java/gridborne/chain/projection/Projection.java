package gridborne.chain.projection;

import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.LogEntry;
import gridborne.chain.node.Node;
import gridborne.chain.node.Receipt;
import gridborne.grid.TransactionHash;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Follows the current tenant's contract. The node is asked outside of any transaction; what it said
 * is written only if the book still stands where it stood when the node was asked.
 */
@Dependent
public class Projection {

    /** How often the position is noted while nothing is said. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(5);
    private static final int WITNESSES_AT_ONCE = 50;

    private final Node node;
    private final Transactions transactions;
    private final BookTables book;
    private final ChainCheck check;

    @Inject
    public Projection(Node node, Transactions transactions, BookTables book, ChainCheck check) {
        this.node = node;
        this.transactions = transactions;
        this.book = book;
        this.check = check;
    }

    /** Takes one step towards the head; whether there may be more to take. */
    public boolean follow(Address contract, Block head) {
        Position position = transactions.run(book::position);
        if (position.isBeforeAll() && !node.hasCode(contract, head)) {
            // Nothing was ever said here up to the head.
            return transactions.run(() -> book.moveOn(position, Position.at(head)));
        }
        if (!isOnChain(position, head)) {
            goBack(position);
            return true;
        }
        return position.block() < head.number() && followFrom(position, contract, head);
    }

    /** Forgets everything and follows the chain from its first block again; the book comes back. */
    public void rebuild() {
        transactions.run(() -> book.goBack(book.position(), Position.BEFORE_ALL));
    }

    /**
     * The head given may be older than what another node has followed: so the chain itself is
     * asked.
     */
    private boolean isOnChain(Position position, Block head) {
        return position.isBeforeAll() || position.hash().equals(head.hash())
                || node.block(position.block()).map(Block::hash).filter(position.hash()::equals)
                        .isPresent();
    }

    /**
     * The end of the range is fetched before the logs: a change in between is found the next
     * time.
     */
    private boolean followFrom(Position position, Address contract, Block head) {
        long from = position.block() + 1;
        long to = Math.min(head.number(), position.block() + Node.LOG_RANGE);
        Optional<Block> end = to == head.number() ? Optional.of(head) : node.block(to);
        if (end.isEmpty()) {
            return false;
        }
        List<LogEntry> logs = node.logs(contract, from, to);
        if (logs.isEmpty()) {
            boolean worthNoting = to < head.number() || !end.get().time()
                    .isBefore(position.time().plus(NOTED_EVERY));
            return worthNoting
                    && transactions.run(() -> book.moveOn(position, Position.at(end.get())))
                    && to < head.number();
        }
        return take(position, contract, Chunk.first(logs), logs.size(), end.get());
    }

    private boolean take(Position position, Address contract, Chunk chunk, int logs, Block end) {
        Map<Long, Block> blocks = node.blocks(chunk.blocks()).stream()
                .collect(Collectors.toMap(Block::number, block -> block));
        Map<TransactionHash, Receipt> receipts = node.receipts(chunk.transactions()).stream()
                .collect(Collectors.toMap(Receipt::transaction, receipt -> receipt));
        if (!agree(chunk, blocks, receipts)) {
            return true;
        }
        List<Inclusion> inclusions = chunk.transactions().stream().map(receipts::get)
                .map(receipt -> new Inclusion(receipt, blocks.get(receipt.block()))).toList();
        boolean complete = chunk.logs().size() == logs;
        Block last = complete ? end : blocks.get(chunk.lastBlock());
        Optional<LedgerState> state = transactions.run(() -> book.preview(position, chunk));
        state.ifPresent(known -> compareClosedHours(known, contract,
                blocks.get(chunk.lastBlock())));
        return state.isPresent() && transactions.run(
                () -> book.moveOn(position, state.get(), inclusions, chunk, Position.at(last)));
    }

    /** Logs, blocks and receipts are three answers; the chain may have changed in between. */
    private static boolean agree(Chunk chunk, Map<Long, Block> blocks,
                                 Map<TransactionHash, Receipt> receipts) {
        return chunk.logs().stream().allMatch(log -> {
            Block block = blocks.get(log.block());
            Receipt receipt = receipts.get(log.transaction());
            return block != null && block.hash().equals(log.blockHash())
                    && receipt != null && receipt.blockHash().equals(log.blockHash());
        });
    }

    private void compareClosedHours(LedgerState state, Address contract, Block at) {
        state.closedHours.forEach(hour -> check.mismatch(state, hour, contract, at)
                .ifPresent(text -> state.mismatch(hour, text)));
    }

    /** To the latest block with something said that the chain still has. */
    private void goBack(Position position) {
        long before = position.block() + 1;
        List<Evidence.Witness> witnesses;
        do {
            long upTo = before;
            witnesses = transactions.run(() -> book.witnessesBefore(upTo, WITNESSES_AT_ONCE));
            Optional<Block> common = common(witnesses);
            if (common.isPresent()) {
                transactions.run(() -> book.goBack(position, Position.at(common.get())));
                return;
            }
            before = witnesses.isEmpty() ? 0 : witnesses.get(witnesses.size() - 1).block();
        } while (!witnesses.isEmpty());
        transactions.run(() -> book.goBack(position, Position.BEFORE_ALL));
    }

    private Optional<Block> common(List<Evidence.Witness> witnesses) {
        Map<Long, Block> blocks = node.blocks(witnesses.stream().map(Evidence.Witness::block)
                .toList()).stream().collect(Collectors.toMap(Block::number, block -> block));
        return witnesses.stream()
                .filter(witness -> blocks.containsKey(witness.block())
                        && blocks.get(witness.block()).hash().equals(witness.hash()))
                .findFirst().map(witness -> blocks.get(witness.block()));
    }
}
