package gridborne.tenants.alarms;

import gridborne.tenants.database.Sql;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** The current tenant's alarms. Raising one that stands, or clearing one that does not, is free. */
@ApplicationScoped
@Transactional
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class.getName());

    @Inject
    private Sql sql;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    public void raise(AlarmKind kind, String subject, String detail) {
        int raised = sql.change("""
                insert into tenant_alarm (kind, subject, detail, raised_at) values (?, ?, ?, ?)
                on conflict (tenant_id, kind, subject) where cleared_at is null do nothing""",
                kind.name(), subject, detail, clock.instant());
        if (raised > 0) {
            LOG.severe(() -> "Alarm " + kind + " at tenant " + current.id() + ", " + subject
                    + ": " + detail);
        }
    }

    public void clear(AlarmKind kind, String subject) {
        tell(kind, subject, sql.change("""
                update tenant_alarm set cleared_at = ?
                where kind = ? and subject = ? and cleared_at is null""",
                clock.instant(), kind.name(), subject));
    }

    /** Whatever its subject. */
    public void clear(AlarmKind kind) {
        tell(kind, "all", sql.change("""
                update tenant_alarm set cleared_at = ? where kind = ? and cleared_at is null""",
                clock.instant(), kind.name()));
    }

    public List<Alarm> standing() {
        return sql.rows("select * from tenant_alarm where cleared_at is null order by id",
                Alarms::alarm);
    }

    /** The latest first, standing or over. */
    public List<Alarm> latest(int limit) {
        return sql.rows("select * from tenant_alarm order by id desc limit ?", Alarms::alarm,
                limit);
    }

    /** The latest of a kind, standing or over. */
    public Optional<Alarm> latest(AlarmKind kind) {
        return sql.row("select * from tenant_alarm where kind = ? order by id desc limit 1",
                Alarms::alarm, kind.name());
    }

    private void tell(AlarmKind kind, String subject, int cleared) {
        if (cleared > 0) {
            LOG.info(() -> "Alarm " + kind + " at tenant " + current.id() + ", " + subject
                    + ", is over.");
        }
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(AlarmKind.valueOf(row.getString("kind")), row.getString("subject"),
                row.getString("detail"), Sql.instant(row, "raised_at"),
                Optional.ofNullable(Sql.instant(row, "cleared_at")));
    }
}
