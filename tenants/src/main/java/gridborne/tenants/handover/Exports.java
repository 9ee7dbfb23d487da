package gridborne.tenants.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exports of all utilities, as the platform keeps them: to be called within the platform. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Exports {

    /** Whoever makes one says at least so often that it still does. */
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int TRIES = 3;
    private static final int REASON = 500;

    /** One to be made, with the words for its file. */
    record Work(ExportId id, TenantId utility, String phrase) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    /** A new one, or the one that is on its way already. */
    @Transactional
    public ExportId ask(TenantId utility, String actor) {
        sql.row("select 1 from tenant_tenant where id = ? for update", row -> 1, utility.value());
        return of(utility).stream().filter(Export::underWay).findFirst().map(Export::id)
                .orElseGet(() -> begin(utility, actor));
    }

    private ExportId begin(TenantId utility, String actor) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        sql.change("insert into tenant_export (id, utility, asked_by, asked_at, state, due_at,"
                + " phrase) values (?, ?, ?, ?, 'WANTED', ?, ?)", id, utility.value(), actor, now,
                now, sealed.seal(SealedFile.phrase().getBytes(UTF_8)));
        return new ExportId(id);
    }

    /** The latest first. */
    public List<Export> of(TenantId utility) {
        return sql.rows("select * from tenant_export where utility = ? order by asked_at desc, id"
                + " limit 20", Exports::export, utility.value());
    }

    public Optional<Export> one(TenantId utility, ExportId id) {
        return sql.row("select * from tenant_export where utility = ? and id = ?", Exports::export,
                utility.value(), id.value());
    }

    /** What opens the file; for the utility's own people. */
    public String phrase(ExportId id) {
        return sql.row("select phrase from tenant_export where id = ?",
                row -> words(row.getBytes("phrase")), id.value()).orElseThrow();
    }

    /** One piece of the file after the other; nothing after the last. */
    public Optional<byte[]> piece(ExportId id, int number) {
        return sql.row("select content from tenant_export_piece where export = ? and number = ?",
                row -> row.getBytes("content"), id.value(), number);
    }

    /** Takes one that nobody is at; what is left of an earlier try is swept away. */
    Optional<Work> take() {
        Instant now = clock.instant();
        Optional<Work> work = sql.row("""
                update tenant_export set due_at = ?, tries = tries + 1, tables_done = 0
                where id = (select id from tenant_export where state = 'WANTED' and due_at <= ?
                            order by asked_at limit 1 for update skip locked)
                returning id, utility, phrase""", row -> new Work(new ExportId(row.getObject("id",
                UUID.class)), new TenantId(row.getLong("utility")),
                words(row.getBytes("phrase"))), now.plus(TURN), now);
        work.ifPresent(one -> sweep(one.id()));
        return work;
    }

    void add(ExportId id, int number, byte[] content) {
        sql.change("insert into tenant_export_piece (export, number, content) values (?, ?, ?)",
                id.value(), number, content);
        stillAtIt(id);
    }

    void progress(ExportId id, int done, int all) {
        sql.change("update tenant_export set tables_done = ?, tables_all = ? where id = ?", done,
                all, id.value());
        stillAtIt(id);
    }

    private void stillAtIt(ExportId id) {
        sql.change("update tenant_export set due_at = ? where id = ?",
                clock.instant().plus(TURN), id.value());
    }

    void ready(ExportId id, Pieces pieces, String fingerprint) {
        Instant now = clock.instant();
        sql.change("update tenant_export set state = 'READY', reason = '', ready_at = ?,"
                + " expires_at = ?, bytes = ?, sha256 = ?, fingerprint = ? where id = ?"
                + " and state = 'WANTED'", now, now.plus(KEPT), pieces.bytes(), pieces.sha256(),
                fingerprint, id.value());
    }

    /** Tried again a little later, and given up after some tries. */
    void stopped(ExportId id, String reason) {
        sweep(id);
        sql.change("update tenant_export set reason = ?, due_at = ?,"
                + " state = case when tries >= ? then 'FAILED' else state end where id = ?"
                + " and state = 'WANTED'", reason.substring(0, Math.min(REASON, reason.length())),
                clock.instant().plusSeconds(10), TRIES, id.value());
    }

    /** Those that lay here long enough. */
    void forgetOld() {
        sql.rows("update tenant_export set state = 'EXPIRED' where state = 'READY'"
                + " and expires_at < ? returning id", row -> new ExportId(row.getObject("id",
                UUID.class)), clock.instant()).forEach(this::sweep);
    }

    private void sweep(ExportId id) {
        sql.change("delete from tenant_export_piece where export = ?", id.value());
    }

    private String words(byte[] phrase) {
        return new String(sealed.open(phrase), UTF_8);
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(new ExportId(row.getObject("id", UUID.class)),
                new TenantId(row.getLong("utility")), Sql.instant(row, "asked_at"),
                ExportState.valueOf(row.getString("state")), row.getInt("tables_done"),
                row.getInt("tables_all"), Optional.ofNullable(Sql.instant(row, "ready_at")),
                Optional.ofNullable(Sql.instant(row, "expires_at")), row.getLong("bytes"),
                Optional.ofNullable(row.getString("sha256")),
                Optional.ofNullable(row.getString("fingerprint")), row.getString("reason"));
    }
}
