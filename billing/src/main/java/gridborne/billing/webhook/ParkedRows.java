package gridborne.billing.webhook;

import gridborne.grid.Cause;
import gridborne.payment.ParkedEvents;
import gridborne.payment.PaymentEvent;
import gridborne.payment.PaymentEventState;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The inbox's messages that wait for a person, and what persons decided. */
@ApplicationScoped
@Transactional
public class ParkedRows implements ParkedEvents {

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public Set<String> names(int most) {
        return sql.rows("select id from billing_event where state = 'PARKED' limit ?",
                row -> row.getString("id"), most).stream().collect(Collectors.toSet());
    }

    @Override
    public Optional<KeptEvent> find(String id) {
        return sql.row("select * from billing_event where id = ?", ParkedRows::kept, id);
    }

    @Override
    public boolean takeUp(String id, Cause cause) {
        boolean parked = sql.change("""
                update billing_event set state = 'RECEIVED', due_at = ?
                where id = ? and state = 'PARKED'""", clock.instant(), id) == 1;
        return parked && note("take up a parked payment message", id, cause);
    }

    @Override
    public boolean leave(String id, Cause cause) {
        boolean parked = sql.change("""
                update billing_event set state = 'KEPT', reason = ?
                where id = ? and state = 'PARKED'""", "Left as it is: " + cause.reason(), id) == 1;
        return parked && note("leave a parked payment message", id, cause);
    }

    private boolean note(String action, String id, Cause cause) {
        audit.record(action, "message " + id, cause.reason());
        return true;
    }

    private static KeptEvent kept(ResultSet row) throws SQLException {
        return new KeptEvent(new PaymentEvent(row.getString("id"), row.getString("type"),
                PaymentEventState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")), Sql.instant(row, "created_at"),
                Sql.instant(row, "received_at")),
                new String(row.getBytes("body"), StandardCharsets.UTF_8));
    }
}
