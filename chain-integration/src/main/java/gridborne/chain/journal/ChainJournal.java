package gridborne.chain.journal;

import gridborne.chain.contract.OperationCall;
import gridborne.chain.database.Rows;
import gridborne.grid.Cause;
import gridborne.grid.CausedOperation;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        return appendAll(List.of(new CausedOperation(operation, cause))).get(0);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<SequenceNumber> appendAll(List<CausedOperation> operations) {
        if (operations.isEmpty()) {
            return List.of();
        }
        long first = take(operations.size());
        List<SequenceNumber> numbers = LongStream.range(first, first + operations.size())
                .mapToObj(SequenceNumber::new).toList();
        rows.changeEach("""
                insert into chain_operation (sequence, kind, call, cause_by, cause_reason)
                values (?, ?, ?, ?, ?)""", IntStream.range(0, operations.size())
                .mapToObj(i -> columns(numbers.get(i), operations.get(i))).toList());
        appended.fire(new OperationAppended(numbers.get(numbers.size() - 1)));
        return numbers;
    }

    private static Object[] columns(SequenceNumber sequence, CausedOperation caused) {
        OperationCall call = OperationCall.of(caused.operation());
        return new Object[] {sequence.value(), call.kind().word(), call.bytes(),
            caused.cause().by(), caused.cause().reason()};
    }

    @Override
    @Transactional
    public Optional<JournalEntry> entry(SequenceNumber sequence) {
        return entries.between(sequence, sequence.next()).stream().findFirst();
    }

    @Override
    @Transactional
    public List<JournalEntry> causedBy(String actor, Instant from, Instant until, int most) {
        return entries.causedBy(actor, from, until, most);
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

    @Override
    @Transactional
    public List<JournalEntry> refusedSince(Instant moment, int atMost) {
        return rows.rows("""
                select refusal.sequence from chain_refusal refusal
                join chain_operation o on o.sequence = refusal.sequence
                where o.appended_at >= ? order by refusal.sequence desc limit ?""",
                row -> new SequenceNumber(row.getLong("sequence")), moment, atMost).stream()
                .map(this::entry).flatMap(Optional::stream).toList();
    }

    /** What the chain has applied ends where the journal ends, or before. */
    public void requireComplete() {
        requireUnused(rows.row("select next_sequence from chain_counter",
                row -> new SequenceNumber(row.getLong("next_sequence")))
                .orElse(SequenceNumber.FIRST));
    }

    private void requireUnused(SequenceNumber next) {
        rows.row("select next_sequence from chain_book where next_sequence > ?",
                row -> row.getLong("next_sequence"), next.value())
                .ifPresent(applied -> refuse(next.value(), applied));
    }

    /**
     * Takes numbers and answers the first. Locks the tenant's counter until the transaction ends:
     * numbers have no gaps.
     */
    private long take(int count) {
        return rows.one("""
                insert into chain_counter (next_sequence) values (?)
                on conflict (tenant_id) do update
                    set next_sequence = chain_counter.next_sequence + excluded.next_sequence
                returning next_sequence - ? as first,
                    coalesce((select next_sequence from chain_book), 0) as applied""",
                row -> unused(row.getLong("first"), row.getLong("applied")), count, count);
    }

    private static long unused(long first, long applied) {
        if (applied > first) {
            refuse(first, applied);
        }
        return first;
    }

    /** The contract would skip a number given twice, and the book would call it applied. */
    private static void refuse(long next, long applied) {
        throw new IllegalStateException("The chain has applied operations up to " + applied
                + ", but the journal ends before " + next + ". Was the database restored from an"
                + " older backup? Nothing is appended or sent until its journal is complete"
                + " again.");
    }
}
