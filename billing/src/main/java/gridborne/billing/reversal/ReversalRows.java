package gridborne.billing.reversal;

import gridborne.money.Money;
import gridborne.payment.Reversal;
import gridborne.payment.ReversalKind;
import gridborne.payment.ReversalState;
import gridborne.tenants.database.Sql;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Refunds and disputes in the database. */
@ApplicationScoped
@Transactional
public class ReversalRows {

    @Inject
    private Sql sql;

    @Inject
    private CurrentTenant current;

    /** Adds what was told to what is known; answers what is known now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Reversal merge(Reversal told) {
        lock(told.id());
        Optional<Reversal> known = find(told.id());
        Reversal merged = known.map(before -> before.merged(told)).orElse(told);
        if (known.isEmpty()) {
            insert(merged);
        } else if (!known.get().equals(merged)) {
            update(merged);
        }
        return merged;
    }

    /** Two messages about a refund that is not here yet: the second one waits for the first. */
    private void lock(String id) {
        sql.rows("select pg_advisory_xact_lock(hashtextextended(?, ?))", row -> id,
                "reversal:" + id, current.id().value());
    }

    private void insert(Reversal reversal) {
        sql.change("""
                insert into billing_reversal (id, kind, payment_intent, currency, withdrawn_minor,
                    reinstated_minor, state, reason, opened_at, answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)""", reversal.id(),
                reversal.kind().name(), reversal.paymentIntent(),
                reversal.withdrawn().currency().getCurrencyCode(),
                reversal.withdrawn().minorUnits(), reversal.reinstated().minorUnits(),
                reversal.state().name(), reversal.reason().orElse(null), reversal.openedAt(),
                reversal.answerBy().orElse(null));
    }

    private void update(Reversal reversal) {
        sql.change("""
                update billing_reversal set withdrawn_minor = ?, reinstated_minor = ?, state = ?,
                    reason = ?, opened_at = ?, answer_by = ?::timestamptz where id = ?""",
                reversal.withdrawn().minorUnits(), reversal.reinstated().minorUnits(),
                reversal.state().name(), reversal.reason().orElse(null), reversal.openedAt(),
                reversal.answerBy().orElse(null), reversal.id());
    }

    public Optional<Reversal> find(String id) {
        return sql.row("select * from billing_reversal where id = ?", ReversalRows::read, id);
    }

    /** Of a payment, the oldest first. */
    public List<Reversal> of(String paymentIntent) {
        return sql.rows("""
                select * from billing_reversal where payment_intent = ? order by opened_at, id""",
                ReversalRows::read, paymentIntent);
    }

    /** The newest first. */
    public List<Reversal> all(ReversalKind kind, int limit) {
        return sql.rows("""
                select * from billing_reversal where kind = ? order by opened_at desc, id
                limit ?""", ReversalRows::read, kind.name(), limit);
    }

    private static Reversal read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Reversal(row.getString("id"), ReversalKind.valueOf(row.getString("kind")),
                row.getString("payment_intent"),
                new Money(row.getLong("withdrawn_minor"), currency),
                new Money(row.getLong("reinstated_minor"), currency),
                ReversalState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")), Sql.instant(row, "opened_at"),
                Optional.<Instant>ofNullable(Sql.instant(row, "answer_by")));
    }
}
