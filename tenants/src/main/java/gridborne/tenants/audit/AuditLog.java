package gridborne.tenants.audit;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * The current tenant's audit log. An entry is written in the transaction of its change: both are
 * there or neither. The head of the chain is locked meanwhile, so entries stand in one line.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {

    private record Head(long number, String hash) {
    }

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    public void record(String action, String subject, String detail) {
        Head head = lockedHead();
        AuditEntry entry = new AuditEntry(head.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name(), action, subject,
                detail);
        String hash = entry.hash(head.hash());
        sql.change("""
                insert into tenant_audit (number, at, actor, action, subject, detail, hash)
                values (?, ?, ?, ?, ?, ?, ?)""", entry.number(), entry.at(), entry.actor(),
                entry.action(), entry.subject(), entry.detail(), hash);
        sql.change("update tenant_audit_head set number = ?, hash = ?", entry.number(), hash);
    }

    /** The number of the first entry that does not fit the chain; nothing, if all do. */
    @Transactional
    public OptionalLong firstBroken() {
        Head expected = new Head(0, AuditEntry.BEFORE_THE_FIRST);
        for (StoredEntry stored : sql.rows("select * from tenant_audit order by number",
                AuditLog::stored)) {
            Head next = new Head(expected.number() + 1, stored.entry().hash(expected.hash()));
            if (stored.entry().number() != next.number() || !stored.hash().equals(next.hash())) {
                return OptionalLong.of(next.number());
            }
            expected = next;
        }
        return lockedHead().equals(expected)
                ? OptionalLong.empty() : OptionalLong.of(expected.number() + 1);
    }

    private Head lockedHead() {
        sql.change("""
                insert into tenant_audit_head (number, hash) values (0, ?)
                on conflict (tenant_id) do nothing""", AuditEntry.BEFORE_THE_FIRST);
        return sql.row("select number, hash from tenant_audit_head for update",
                row -> new Head(row.getLong("number"), row.getString("hash"))).orElseThrow();
    }

    private record StoredEntry(AuditEntry entry, String hash) {
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(row.getLong("number"), Sql.instant(row, "at"),
                row.getString("actor"), row.getString("action"), row.getString("subject"),
                row.getString("detail"));
        return new StoredEntry(entry, row.getString("hash"));
    }
}
