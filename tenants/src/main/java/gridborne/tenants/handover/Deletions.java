package gridborne.tenants.handover;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Utilities that are to go, and have gone: to be called within the platform. */
@ApplicationScoped
@Transactional
public class Deletions {

    /** Nobody is at a utility for so long who began before it went. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Exports exports;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "gridborne.operators.deletion-wait", defaultValue = "PT72H")
    private Duration wait;

    public Optional<Deletion> of(TenantId utility) {
        return sql.row("select * from tenant_deletion where utility = ?", row -> new Deletion(
                row.getString("asked_by"), Sql.instant(row, "asked_at"),
                Sql.instant(row, "alone_from"), Optional.ofNullable(
                Sql.instant(row, "confirmed_at"))), utility.value());
    }

    public void ask(TenantId utility, String actor) {
        Instant now = clock.instant();
        sql.change("insert into tenant_deletion (utility, asked_by, asked_at, alone_from)"
                + " values (?, ?, ?, ?) on conflict (tenant_id, utility) do nothing",
                utility.value(), actor, now, now.plus(wait));
    }

    /** False if it was not asked for, or has happened. */
    public boolean withdraw(TenantId utility) {
        return sql.change("delete from tenant_deletion where utility = ? and confirmed_at is null",
                utility.value()) == 1;
    }

    /** Removes every row; how many there were. Refused by the database if nobody else agreed. */
    public long confirm(TenantId utility, String actor) {
        sql.change("update tenant_deletion set confirmed_by = ?, confirmed_at = ?"
                + " where utility = ? and confirmed_at is null", actor, clock.instant(),
                utility.value());
        long removed = sql.row("select tenant_remove_rows(?)", row -> row.getLong(1),
                utility.value()).orElseThrow();
        sql.change("update tenant_deletion set rows_removed = ? where utility = ?", removed,
                utility.value());
        return removed;
    }

    /** Those that went, the latest first. */
    public List<Tombstone> gone() {
        return sql.rows("select t.slug, d.confirmed_at from tenant_deletion d"
                + " join tenant_tenant t on t.id = d.utility where d.confirmed_at is not null"
                + " order by d.confirmed_at desc limit 100", row -> new Tombstone(
                row.getString("slug"), Sql.instant(row, "confirmed_at")));
    }

    /** Once more for those that went just now: a turn of the chain may have begun before. */
    public void sweep() {
        sql.rows("select tenant_remove_rows(utility) from tenant_deletion where confirmed_at > ?",
                row -> row.getLong(1), clock.instant().minus(AFTERWARDS));
    }

    /** Whether there is an export with all that is there now. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isTakenAlong(TenantId utility) {
        Optional<String> kept = exports.of(utility).stream().filter(Export::ready).findFirst()
                .flatMap(Export::fingerprint);
        return kept.isPresent() && kept.get().equals(rows.fingerprint(utility));
    }
}
