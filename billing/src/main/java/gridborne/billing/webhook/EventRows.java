package gridborne.billing.webhook;

import gridborne.grid.TenantId;
import gridborne.payment.PaymentEvent;
import gridborne.payment.PaymentEventState;
import gridborne.tenants.database.RegistrySql;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inbox in the database. */
@ApplicationScoped
@Transactional
public class EventRows {

    /** An event whose turn it is. */
    record DueEvent(String id, String type, String text, Instant receivedAt, int attempts) {
    }

    /** A message whose signature was found right. */
    record Believed(EventHead head, byte[] body) {
        String id() {
            return head.id();
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private RegistrySql registry;

    @Inject
    private Clock clock;

    /**
     * Once for each id; whoever brings it at the same moment waits until the first is done. The
     * answer is no, and nothing is kept, if the secrets are not the valid ones any more. Committed
     * when it returns: a statement without a transaction is one of its own.
     */
    @Transactional(Transactional.TxType.NEVER)
    boolean keep(TenantId tenant, OpenSecrets by, List<Believed> messages) {
        Instant now = clock.instant();
        return registry.rows("""
                select billing_keep_messages(?, ?, ?, ?, ?, ?, ?) as kept""",
                row -> row.getBoolean("kept"), tenant.value(), now, by.names(),
                messages.stream().map(Believed::id).toArray(String[]::new),
                messages.stream().map(message -> message.head().type())
                        .toArray(String[]::new),
                messages.stream().map(Believed::body).toArray(byte[][]::new),
                messages.stream().map(message -> message.head().createdSeconds())
                        .toArray(Long[]::new)).get(0);
    }

    /** Those whose turn it is, of all types but some, the oldest first. */
    List<String> dueBeside(Set<String> types, int most) {
        return sql.rows("""
                select id from billing_event where state in ('RECEIVED', 'WAITING')
                    and due_at <= ? and type <> all(?) order by due_at limit ?""",
                row -> row.getString("id"), clock.instant(), types.toArray(String[]::new), most);
    }

    /** Takes one for this transaction; nothing, if another has it or it is done. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<DueEvent> take(String id) {
        return sql.row("""
                select * from billing_event where id = ? and state in ('RECEIVED', 'WAITING')
                for update skip locked""", EventRows::dueEvent, id);
    }

    /** Takes those of some types whose turn it is and that nobody else has, the oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<DueEvent> take(Set<String> types, int most) {
        return sql.rows("""
                select * from billing_event where state in ('RECEIVED', 'WAITING')
                    and due_at <= ? and type = any(?) order by due_at limit ?
                for update skip locked""", EventRows::dueEvent, clock.instant(),
                types.toArray(String[]::new), most);
    }

    void handled(List<String> ids) {
        sql.change("update billing_event set state = 'HANDLED', reason = null where id = any(?)",
                (Object) ids.toArray(String[]::new));
    }

    void done(String id, PaymentEventState state, Optional<String> reason) {
        sql.change("update billing_event set state = ?, reason = ? where id = ?", state.name(),
                reason.orElse(null), id);
    }

    /** Not now: again after a while. */
    void later(String id, PaymentEventState state, String reason, Duration pause) {
        sql.change("""
                update billing_event set state = ?, reason = ?, attempts = attempts + 1, due_at = ?
                where id = ? and state in ('RECEIVED', 'WAITING')""", state.name(), reason,
                clock.instant().plus(pause), id);
    }

    List<PaymentEvent> inState(PaymentEventState state, int limit) {
        return sql.rows("""
                select * from billing_event where state = ? order by received_at desc limit ?""",
                EventRows::event, state.name(), limit);
    }

    long count(PaymentEventState state) {
        return sql.row("select count(*) from billing_event where state = ?",
                row -> row.getLong(1), state.name()).orElseThrow();
    }

    private static DueEvent dueEvent(ResultSet row) throws SQLException {
        return new DueEvent(row.getString("id"), row.getString("type"),
                new String(row.getBytes("body"), StandardCharsets.UTF_8),
                Sql.instant(row, "received_at"), row.getInt("attempts"));
    }

    private static PaymentEvent event(ResultSet row) throws SQLException {
        return new PaymentEvent(row.getString("id"), row.getString("type"),
                PaymentEventState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")), Sql.instant(row, "created_at"),
                Sql.instant(row, "received_at"));
    }
}
