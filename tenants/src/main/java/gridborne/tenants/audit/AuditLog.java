package gridborne.tenants.audit;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * The current tenant's audit log. An entry is written in the transaction of its change: both are
 * there or neither. The head of the chain is locked meanwhile, so entries stand in one line.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {

    private static final int PAGE = 2_000;
    private static final String MATCHING = """
            from tenant_audit where at >= ? and at < ?
            and (? or lower(actor || ' ' || action || ' ' || subject || ' ' || detail) like ?)
            """;

    private record Head(long number, String hash) {
        static final Head FIRST = new Head(0, AuditEntry.BEFORE_THE_FIRST);
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

    /** A change of something that was something else before. */
    public void record(String action, String subject, Object before, Object after) {
        record(action, subject, before + " → " + after);
    }

    /** The newest first. */
    @Transactional
    public List<SealedEntry> page(AuditFilter filter, long first, int most) {
        return sql.rows("select * " + MATCHING + "order by number desc limit ? offset ?",
                AuditLog::stored, filter.first(), filter.end(), filter.anyText(),
                filter.pattern(), most, first);
    }

    @Transactional
    public int count(AuditFilter filter) {
        return sql.row("select count(*) as found " + MATCHING, row -> row.getInt("found"),
                filter.first(), filter.end(), filter.anyText(), filter.pattern()).orElseThrow();
    }

    /** The newest first, those before a number. */
    @Transactional
    public List<SealedEntry> before(long number, AuditFilter filter, int most) {
        return sql.rows("select * " + MATCHING + "and number < ? order by number desc limit ?",
                AuditLog::stored, filter.first(), filter.end(), filter.anyText(),
                filter.pattern(), number, most);
    }

    /** In their order, those after a number, a page of them. */
    @Transactional
    public List<SealedEntry> after(long number) {
        return sql.rows("select * from tenant_audit where number > ? order by number limit ?",
                AuditLog::stored, number, PAGE);
    }

    /** Looks at every entry, while nobody adds one. */
    @Transactional
    public AuditVerdict verify() {
        Head last = lockedHead();
        Head expected = Head.FIRST;
        for (List<SealedEntry> page = after(0); !page.isEmpty(); page = after(expected.number())) {
            for (SealedEntry stored : page) {
                Head next = new Head(expected.number() + 1, stored.entry().hash(expected.hash()));
                if (stored.entry().number() != next.number()
                        || !stored.hash().equals(next.hash())) {
                    return new AuditVerdict(last.number(), last.hash(),
                            OptionalLong.of(next.number()));
                }
                expected = next;
            }
        }
        return new AuditVerdict(last.number(), last.hash(), last.equals(expected)
                ? OptionalLong.empty() : OptionalLong.of(expected.number() + 1));
    }

    /** The number of the first entry that does not fit the chain; nothing, if all do. */
    @Transactional
    public OptionalLong firstBroken() {
        return verify().broken();
    }

    private Head lockedHead() {
        sql.change("""
                insert into tenant_audit_head (number, hash) values (0, ?)
                on conflict (tenant_id) do nothing""", AuditEntry.BEFORE_THE_FIRST);
        return sql.row("select number, hash from tenant_audit_head for update",
                row -> new Head(row.getLong("number"), row.getString("hash"))).orElseThrow();
    }

    private static SealedEntry stored(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(row.getLong("number"), Sql.instant(row, "at"),
                row.getString("actor"), row.getString("action"), row.getString("subject"),
                row.getString("detail"));
        return new SealedEntry(entry, row.getString("hash"));
    }
}
