package gridborne.tenants.laws;

import gridborne.energy.Hour;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;

/** When the current tenant's laws were checked: once in each hour of the wall clock. */
@ApplicationScoped
public class Checks {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whether this hour's check is the caller's to make. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean begin() {
        Instant now = clock.instant();
        return sql.change("""
                insert into tenant_check (slot, begun_at) values (?, ?)
                on conflict (tenant_id, slot) do nothing""", Hour.of(now).number(), now) == 1;
    }
}
