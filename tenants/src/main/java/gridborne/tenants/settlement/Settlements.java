package gridborne.tenants.settlement;

import gridborne.energy.Hour;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Optional;

/** The hours of the current tenant that were given to the journal. */
@ApplicationScoped
public class Settlements {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The latest hour given to the journal. */
    @Transactional
    public Optional<Hour> latest() {
        return sql.row("select hour from tenant_settlement order by hour desc limit 1",
                row -> new Hour(row.getLong("hour")));
    }

    /**
     * Takes an hour for this transaction. False if somebody has it already; one who has not
     * committed yet is waited for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean begin(Hour hour) {
        return sql.change("""
                insert into tenant_settlement (hour, begun_at) values (?, ?)
                on conflict (tenant_id, hour) do nothing""", hour.number(), clock.instant()) == 1;
    }
}
