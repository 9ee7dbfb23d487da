package gridborne.tenants.database;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Whether anything that people's pages show has changed in a tenant, on whichever node: triggers
 * note the transactions, and the database tells which were committed when (docs/adr/0037). It is
 * asked before each page, so in one statement instead of a transaction.
 */
@ApplicationScoped
public class Changes {

    /** Far longer than anybody asks about. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** Which transactions had been committed, in the database's own words. */
    public record Moment(String snapshot) {
    }

    @Inject
    private RegistrySql registry;

    @Inject
    private Sql sql;

    /** What is read after this has seen at least what was committed at this moment. */
    public Moment now() {
        return registry.rows("select pg_current_snapshot()::text as snapshot",
                row -> new Moment(row.getString("snapshot"))).get(0);
    }

    /** Of a transaction that was open at the moment and is committed by now, it is true as well. */
    public boolean anySince(Moment moment, TenantId tenant) {
        return registry.rows("select tenant_changed_since(?::pg_snapshot, ?) as changed",
                row -> row.getBoolean("changed"), moment.snapshot(), tenant.value()).get(0);
    }

    /** Forgets what nobody asks about any more of the current tenant. */
    @Transactional
    public void forgetOld() {
        sql.change("delete from tenant_change where noted_at < now() - ?::interval",
                REMEMBERED.toString());
    }
}
