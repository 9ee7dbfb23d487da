package gridborne.chain.journal;

import gridborne.chain.contract.OperationCall;
import gridborne.chain.database.Rows;
import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** The journal in the database, one row an operation. */
@ApplicationScoped
public class ChainJournal implements Journal {

    private Rows rows;
    private Entries entries;
    private Event<OperationAppended> appended;

    protected ChainJournal() {
    }

    @Inject
    public ChainJournal(Rows rows, Entries entries, Event<OperationAppended> appended) {
        this.rows = rows;
        this.entries = entries;
        this.appended = appended;
    }

    /** Without a transaction there is no cause that could fail with it. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public SequenceNumber append(Operation operation, Cause cause) {
        OperationCall call = OperationCall.of(operation);
        SequenceNumber sequence = nextSequence();
        requireUnused(sequence);
        rows.change("""
                insert into chain_operation (sequence, kind, call, cause_by, cause_reason)
                values (?, ?, ?, ?, ?)""",
                sequence.value(), call.kind().word(), call.bytes(), cause.by(), cause.reason());
        appended.fire(new OperationAppended(sequence));
        return sequence;
    }

    @Override
    @Transactional
    public Optional<JournalEntry> entry(SequenceNumber sequence) {
        return entries.between(sequence, sequence.next()).stream().findFirst();
    }

    @Override
    @Transactional
    public long open() {
        return rows.one("""
                select coalesce((select next_sequence from chain_counter), 0)
                     - coalesce((select next_sequence from chain_book), 0) as open""",
                row -> Math.max(0, row.getLong("open")));
    }

    /** By the database's clock, which all nodes share. */
    @Override
    @Transactional
    public Optional<JournalEntry> openFor(Duration time) {
        return rows.row("""
                select o.sequence from chain_operation o
                where o.sequence = coalesce((select next_sequence from chain_book), 0)
                  and o.appended_at < clock_timestamp() - ? * interval '1 second'""",
                row -> new SequenceNumber(row.getLong("sequence")), time.toSeconds())
                .flatMap(this::entry);
    }

    /** What the chain has applied ends where the journal ends, or before. */
    public void requireComplete() {
        requireUnused(rows.row("select next_sequence from chain_counter",
                row -> new SequenceNumber(row.getLong("next_sequence")))
                .orElse(SequenceNumber.FIRST));
    }

    /** The contract would skip a number given twice, and the book would call it applied. */
    private void requireUnused(SequenceNumber next) {
        rows.row("select next_sequence from chain_book where next_sequence > ?",
                row -> row.getLong("next_sequence"), next.value()).ifPresent(applied -> {
                    throw new IllegalStateException("The chain has applied operations up to "
                            + applied + ", but the journal ends before " + next + ". Was the"
                            + " database restored from an older backup? Nothing is appended or"
                            + " sent until its journal is complete again.");
                });
    }

    /** Locks the tenant's counter until the transaction ends: numbers have no gaps. */
    private SequenceNumber nextSequence() {
        return rows.one("""
                insert into chain_counter (next_sequence) values (1)
                on conflict (tenant_id)
                do update set next_sequence = chain_counter.next_sequence + 1
                returning next_sequence - 1 as sequence""",
                row -> new SequenceNumber(row.getLong("sequence")));
    }
}
