package gridborne.tenants.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import gridborne.tenants.imports.KeptImport.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's files on their way in. */
@ApplicationScoped
@Transactional
public class Imports {

    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final String SELECT = """
            select i.id, i.state, i.actor, i.report, coalesce(p.done, 0) as done
            from tenant_import i left join tenant_import_progress p on p.import = i.id
            """;

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    public ImportId keep(byte[] file, String report) {
        ImportId id = ImportId.random();
        sql.change("""
                insert into tenant_import (id, kept, actor, sealed, state, report)
                values (?, ?, ?, ?, 'CHECKED', ?)""", id.value(), clock.instant(), actor.name(),
                sealed.seal(file), seal(report));
        return id;
    }

    public Optional<KeptImport> byId(ImportId id) {
        return sql.row(SELECT + "where i.id = ?", this::kept, id.value());
    }

    /** It is taken over as soon as somebody has time; asking again changes nothing. */
    public boolean want(ImportId id) {
        return sql.change("update tenant_import set state = 'WANTED'"
                + " where id = ? and state = 'CHECKED'", id.value()) == 1;
    }

    /** The next that is wanted, held by this transaction: no other node takes it meanwhile. */
    @Transactional(TxType.MANDATORY)
    public Optional<KeptImport> nextWanted() {
        return sql.row(SELECT + "where i.state = 'WANTED' order by i.kept limit 1"
                + " for update of i skip locked", this::kept);
    }

    public byte[] file(ImportId id) {
        return sealed.open(sql.row("select sealed from tenant_import where id = ?",
                row -> row.getBytes("sealed"), id.value()).orElseThrow());
    }

    @Transactional(TxType.MANDATORY)
    public void done(ImportId id, String report) {
        sql.change("update tenant_import set state = 'DONE', sealed = null, report = ?"
                + " where id = ?", seal(report), id.value());
    }

    /** Something stands against it now: it is as after a dry run again. */
    @Transactional(TxType.MANDATORY)
    public void putBack(ImportId id, String report) {
        sql.change("update tenant_import set state = 'CHECKED', report = ? where id = ?",
                seal(report), id.value());
    }

    /** Seen by others at once, while the rows themselves are not. */
    @Transactional(TxType.REQUIRES_NEW)
    public void progress(ImportId id, int rows) {
        sql.change("""
                insert into tenant_import_progress (import, done) values (?, ?)
                on conflict (tenant_id, import) do update set done = excluded.done""",
                id.value(), rows);
    }

    public void forgetOld() {
        sql.change("delete from tenant_import where kept < ?", clock.instant().minus(KEPT_FOR));
        sql.change("delete from tenant_import_progress p where not exists"
                + " (select from tenant_import i where i.id = p.import)");
    }

    private byte[] seal(String report) {
        return sealed.seal(report.getBytes(UTF_8));
    }

    private KeptImport kept(ResultSet row) throws SQLException {
        return new KeptImport(new ImportId(row.getObject("id", UUID.class)),
                State.valueOf(row.getString("state")), row.getString("actor"),
                new String(sealed.open(row.getBytes("report")), UTF_8), row.getInt("done"));
    }
}
