package gridborne.billing.reversal;

import gridborne.grid.AccountNumber;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.payment.Clawback.Step;
import gridborne.payment.ClawbackEntry.Kind;
import gridborne.payment.ClawbackEntry.Outcome;
import gridborne.payment.ClawbackEntry;
import gridborne.tenants.database.Sql;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments whose money went back, and the coins moved for it. */
@ApplicationScoped
@Transactional
public class ClawbackRows {

    /** An entry with its operation in the journal. */
    public record Booked(Kind kind, Coins coins, SequenceNumber operation, Instant appendedAt) {
    }

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private Sql sql;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    /** There is something to look at again; nobody else does until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(String paymentIntent) {
        sql.change("""
                insert into billing_clawback (payment_intent, open, due_at) values (?, true, ?)
                on conflict (tenant_id, payment_intent) do update set open = true,
                    due_at = excluded.due_at""", paymentIntent, clock.instant());
    }

    /** For this transaction; false, if another one has it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(String paymentIntent) {
        return sql.row("""
                select 1 from billing_clawback where payment_intent = ? and open
                for update skip locked""", row -> true, paymentIntent).isPresent();
    }

    void settled(String paymentIntent) {
        sql.change("update billing_clawback set open = false where payment_intent = ?",
                paymentIntent);
    }

    void later(String paymentIntent) {
        sql.change("update billing_clawback set due_at = ? where payment_intent = ?",
                clock.instant().plus(PAUSE), paymentIntent);
    }

    /** Open ones with a paid order, those that waited longest first. */
    List<String> due(int most) {
        return sql.rows("""
                select payment_intent from billing_clawback c where open and due_at <= ?
                    and exists (select 1 from billing_order o
                        where o.payment_intent = c.payment_intent and o.stage = 'PAID')
                order by due_at limit ?""", row -> row.getString("payment_intent"),
                clock.instant(), most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(String paymentIntent, Step step, SequenceNumber operation) {
        sql.change("""
                insert into billing_clawback_entry (payment_intent, number, kind, microcoins,
                    operation, appended_at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?
                from billing_clawback_entry where payment_intent = ?""", paymentIntent,
                step.kind().name(), step.coins().microcoins(), operation.value(), clock.instant(),
                paymentIntent);
    }

    /** The oldest first. */
    public List<Booked> booked(String paymentIntent) {
        return sql.rows("""
                select * from billing_clawback_entry where payment_intent = ? order by number""",
                row -> new Booked(Kind.valueOf(row.getString("kind")),
                        new Coins(row.getLong("microcoins")),
                        new SequenceNumber(row.getLong("operation")),
                        Sql.instant(row, "appended_at")), paymentIntent);
    }

    /** The same, with what the chain says of each. */
    public List<ClawbackEntry> entries(String paymentIntent) {
        return booked(paymentIntent).stream().map(booked -> new ClawbackEntry(booked.kind(),
                booked.coins(), outcome(booked.operation()))).toList();
    }

    /** What another payment of the account does to its balance is seen before anybody goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockDebt(AccountNumber account) {
        sql.rows("select pg_advisory_xact_lock(hashtextextended(?, ?))", row -> account,
                "debt of account " + account, current.id().value());
    }

    /**
     * Whether coins of another payment are on their way between a meter and the account: its
     * balance shows a debt that they even out, or coins that leave. The chain answers in order, so
     * the last one tells of all.
     */
    boolean isAnotherMoving(AccountNumber account, String paymentIntent) {
        return sql.row("""
                select max(entry.operation) as last from billing_clawback_entry entry
                join billing_order o on o.payment_intent = entry.payment_intent
                where o.account = ? and entry.kind in ('UNFUND', 'FUND_AGAIN')
                    and entry.payment_intent <> ?""",
                row -> Optional.ofNullable(row.getObject("last", Long.class)), account.value(),
                paymentIntent).flatMap(found -> found).map(SequenceNumber::new)
                .map(this::outcome).filter(Outcome.OPEN::equals).isPresent();
    }

    public Outcome outcome(SequenceNumber operation) {
        OperationState state = journal.entry(operation).map(JournalEntry::state).orElseThrow(() ->
                new IllegalStateException("Operation " + operation + " is not in the journal."));
        if (state instanceof OperationState.Confirmed) {
            return Outcome.DONE;
        }
        return state instanceof OperationState.Refused ? Outcome.REFUSED : Outcome.OPEN;
    }
}
