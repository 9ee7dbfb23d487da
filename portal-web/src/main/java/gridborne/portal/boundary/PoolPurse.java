package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.Pool;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.pools.Pools;
import gridborne.tenants.pools.Spending;
import gridborne.tenants.pools.Spendings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A pool's coins: what it has, what of it is promised, and how it is spent (S9.2). */
@ApplicationScoped
class PoolPurse {

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private Pools pools;

    @Inject
    private Spendings spendings;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    /** Appends an operation of this pool, which the caller has locked. */
    SequenceNumber send(Pool pool, Operation operation, String reason) {
        SequenceNumber sequence = journal.append(operation, actor.cause(reason));
        pools.operated(pool.account(), sequence);
        audit.record(reason, "pool " + pool.account(), "operation " + sequence);
        return sequence;
    }

    /** Whether the chain has answered all that this pool sent: then its balance is all there is. */
    boolean isSettled(Pool pool) {
        return pool.last().flatMap(journal::entry).map(entry -> isFinal(entry.state()))
                .orElse(true);
    }

    Coins balance(Pool pool) {
        return balanceOf(pool.account());
    }

    Coins balanceOf(AccountNumber account) {
        return book.balance(account).orElse(Coins.ZERO);
    }

    /**
     * The balance without what is on its way out. The balance is read last: what the chain takes
     * in between counts twice, never not at all.
     */
    Coins free(Pool pool, YearMonth month) {
        Coins leaving = spendings.sent(pool.account(), month).stream()
                .filter(sent -> !state(sent).map(PoolPurse::isFinal).orElse(true))
                .map(Spending::coins).reduce(Coins.ZERO, Coins::plus);
        return balance(pool).minus(leaving).orZero();
    }

    /** What a device was given in a month; refused by the chain, it was not. */
    Coins given(Pool pool, MeterNumber meter, YearMonth month) {
        return sum(meter, spendings.sent(pool.account(), month));
    }

    /** The part of it that nobody else approved. */
    Coins givenAlone(Pool pool, MeterNumber meter, YearMonth month) {
        return sum(meter, spendings.sent(pool.account(), month).stream()
                .filter(sent -> sent.decidedBy().isEmpty()).toList());
    }

    private Coins sum(MeterNumber meter, List<Spending> sent) {
        return sent.stream().filter(one -> one.meter().equals(meter))
                .filter(one -> !(state(one).orElse(null) instanceof OperationState.Refused))
                .map(Spending::coins).reduce(Coins.ZERO, Coins::plus);
    }

    Optional<OperationState> state(Spending spending) {
        return spending.operation().flatMap(journal::entry).map(JournalEntry::state);
    }

    static boolean isFinal(OperationState state) {
        return state instanceof OperationState.Confirmed
                || state instanceof OperationState.Refused;
    }
}
