package gridborne.chain.projection;

import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.LogEntry;
import gridborne.chain.node.Node;
import gridborne.chain.node.NodeUnavailable;
import gridborne.grid.BookRebuild;
import gridborne.laws.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Folds all the contract ever said in memory, up to where the live book stands, and compares. The
 * live book goes on meanwhile; what it takes in is folded as well, until both stand at one block.
 */
@ApplicationScoped
public class BookMadeAgain implements BookRebuild {

    private static final int MOST_TRIES = 20;
    private static final long MOST_LINES = 1_000_000;

    private Node node;
    private Transactions transactions;
    private BookTables tables;
    private WholeBook book;

    protected BookMadeAgain() {
    }

    @Inject
    BookMadeAgain(Node node, Transactions transactions, BookTables tables, WholeBook book) {
        this.node = node;
        this.transactions = transactions;
        this.tables = tables;
        this.book = book;
    }

    /** The book while it is made. */
    private static final class Making {
        private final LedgerState state = new LedgerState(Sums.NONE, NothingBefore.SOURCE);
        private final Ledger ledger = new Ledger(state);
        private long block = Position.BEFORE_ALL.block();
        private long events;
    }

    @Override
    public Verdict compare() {
        Optional<Address> contract = transactions.run(tables::contract);
        if (contract.isEmpty()) {
            return new Verdict.Unknown("There is no contract yet.");
        }
        long lines = transactions.run(book::lines);
        if (lines > MOST_LINES) {
            return new Verdict.Unknown("The book has " + lines + " lines of meters, more than the "
                    + MOST_LINES + " that are compared in memory.");
        }
        try {
            return compare(contract.get());
        } catch (NodeUnavailable silent) {
            return new Verdict.Unknown("The chain's node does not answer: "
                    + silent.getMessage());
        }
    }

    private Verdict compare(Address contract) {
        Making making = new Making();
        for (int i = 0; i < MOST_TRIES; i++) {
            Position live = transactions.run(book::position).orElseThrow();
            foldUpTo(live.block(), contract, making);
            if (!isOnChain(live)) {
                return new Verdict.Unknown("The chain has just replaced block " + live.block()
                        + "; try again.");
            }
            Optional<Verdict> verdict = transactions.run(() -> compareAt(live, making));
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Unknown("The live book moves on faster than it can be made again.");
    }

    private boolean isOnChain(Position live) {
        return live.isBeforeAll() || node.block(live.block())
                .filter(block -> block.hash().equals(live.hash())).isPresent();
    }

    private void foldUpTo(long last, Address contract, Making making) {
        while (making.block < last) {
            long to = Math.min(last, making.block + Node.LOG_RANGE);
            List<LogEntry> logs = node.logs(contract, making.block + 1, to);
            making.ledger.apply(new Chunk(logs).events());
            making.events += logs.size();
            making.block = to;
        }
    }

    /** Nothing if the live book has moved on. */
    private Optional<Verdict> compareAt(Position position, Making making) {
        if (!book.hold().filter(position::equals).isPresent()) {
            return Optional.empty();
        }
        BookContents rebuilt = BookContents.of(making.state);
        return Optional.of(Verdict.of(making.events + " events up to block " + position.block()
                + ", folded to " + rebuilt.values() + " values",
                rebuilt.differencesOf(book.contents())));
    }
}
