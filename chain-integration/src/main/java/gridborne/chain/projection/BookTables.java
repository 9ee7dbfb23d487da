package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.chain.node.Address;
import gridborne.chain.node.LogEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The current tenant's book and its evidence, moved together. Whoever moves it says from where: if
 * it stands elsewhere by then, another node was first and nothing happens.
 */
@Dependent
public class BookTables {

    private static final int EVENTS_AT_ONCE = 2_000;

    private final Rows rows;
    private final Evidence evidence;
    private final LedgerShelf shelf;
    private final LedgerWriter writer;

    @Inject
    BookTables(Rows rows, Evidence evidence, LedgerShelf shelf, LedgerWriter writer) {
        this.rows = rows;
        this.evidence = evidence;
        this.shelf = shelf;
        this.writer = writer;
    }

    /**
     * Opens the book of a contract that will be at an address; before that, nothing is followed.
     */
    public void open(long chainId, Address contract) {
        rows.change("""
                insert into chain_book (chain_id, contract, block, block_hash, block_time)
                values (?, ?, ?, ?, ?) on conflict do nothing""", chainId, contract.hex(),
                Position.BEFORE_ALL.block(), Position.BEFORE_ALL.hash(),
                Position.BEFORE_ALL.time());
    }

    /** The contract whose book is open. */
    public Optional<Address> contract() {
        return rows.row("select contract from chain_book",
                row -> new Address(row.getString("contract")));
    }

    Position position() {
        return rows.one("select block, block_hash, block_time from chain_book",
                StoredValues::position);
    }

    /** What the book will be after the chunk, if it still stands at that position. */
    Optional<LedgerState> preview(Position from, Chunk chunk) {
        return position().equals(from) ? Optional.of(folded(chunk.events())) : Optional.empty();
    }

    /** Writes what was previewed; whether the book did stand there. */
    boolean moveOn(Position from, LedgerState state, List<Inclusion> inclusions, Chunk chunk,
                   Position to) {
        if (!standsAt(from)) {
            return false;
        }
        evidence.add(inclusions, chunk.logs());
        writer.write(state);
        stand(to);
        return true;
    }

    /** Nothing was said up to that position. */
    boolean moveOn(Position from, Position to) {
        if (!standsAt(from)) {
            return false;
        }
        stand(to);
        return true;
    }

    /** Forgets what was said after a position and folds the rest again. */
    void goBack(Position from, Position to) {
        if (!standsAt(from)) {
            return;
        }
        if (evidence.forgetAfter(to.block()) > 0) {
            writer.clear();
            foldAll();
        }
        stand(to);
    }

    List<Evidence.Witness> witnessesBefore(long block, int limit) {
        return evidence.witnessesBefore(block, limit);
    }

    private LedgerState folded(List<Said> events) {
        Ledger ledger = new Ledger(shelf.stateFor(events));
        ledger.apply(events);
        return ledger.state();
    }

    private void foldAll() {
        long after = Position.BEFORE_ALL.block();
        List<LogEntry> logs = evidence.after(after, EVENTS_AT_ONCE);
        while (!logs.isEmpty()) {
            Chunk chunk = new Chunk(logs);
            writer.write(folded(chunk.events()));
            logs = evidence.after(chunk.lastBlock(), EVENTS_AT_ONCE);
        }
    }

    /** Locks the book until the transaction ends. */
    private boolean standsAt(Position position) {
        return rows.one("select block, block_hash, block_time from chain_book for update",
                StoredValues::position).equals(position);
    }

    private void stand(Position position) {
        rows.change("update chain_book set block = ?, block_hash = ?, block_time = ?",
                position.block(), position.hash(), position.time());
    }
}
