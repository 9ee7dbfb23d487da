package gridborne.tenants.cutoff;

import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** The current tenant's meters that are never cut off. */
@ApplicationScoped
@Transactional
public class ProtectedMeters {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public Set<MeterNumber> all() {
        return Set.copyOf(sql.rows("select meter from tenant_protected_meter",
                row -> new MeterNumber(row.getLong("meter"))));
    }

    public boolean contains(MeterNumber meter) {
        return sql.row("select 1 from tenant_protected_meter where meter = ?", row -> true,
                meter.value()).orElse(false);
    }

    /** Whether that was news. */
    public boolean add(MeterNumber meter) {
        return sql.change("""
                insert into tenant_protected_meter (meter, since) values (?, ?)
                on conflict (tenant_id, meter) do nothing""", meter.value(), clock.instant()) == 1;
    }

    /** Whether that was news. */
    public boolean remove(MeterNumber meter) {
        return sql.change("delete from tenant_protected_meter where meter = ?",
                meter.value()) == 1;
    }
}
