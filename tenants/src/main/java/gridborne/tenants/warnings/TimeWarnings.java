package gridborne.tenants.warnings;

import gridborne.energy.Hour;
import gridborne.energy.TimeWarning;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The warnings that stand for the current tenant's meters. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TimeWarnings {

    @Inject
    private Sql sql;

    /** Whether nobody has gone through the meters since this hour was settled; now somebody has. */
    public boolean claim(Hour settled) {
        return sql.change("""
                insert into tenant_time_check (checked_hour) values (?)
                on conflict (tenant_id) do update set checked_hour = excluded.checked_hour
                where tenant_time_check.checked_hour < excluded.checked_hour""",
                settled.number()) == 1;
    }

    /** Whether the warning is news: none stood, or a less urgent one. */
    public boolean raise(MeterNumber meter, TimeWarning warning) {
        Optional<Integer> stood = sql.row("select days from tenant_time_warning where meter = ?",
                row -> row.getInt("days"), meter.value());
        sql.change("""
                insert into tenant_time_warning (meter, days) values (?, ?)
                on conflict (tenant_id, meter) do update set days = excluded.days""",
                meter.value(), warning.days());
        return stood.isEmpty() || stood.get() > warning.days();
    }

    /** There is time again. */
    public void withdraw(MeterNumber meter) {
        sql.change("delete from tenant_time_warning where meter = ?", meter.value());
    }
}
