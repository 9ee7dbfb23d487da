package gridborne.tenants.meters;

import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Which meters stand where retired ones stood. */
@ApplicationScoped
@Transactional
public class Successors {

    @Inject
    private Sql sql;

    public Optional<MeterNumber> of(MeterNumber meter) {
        return sql.row("select successor from tenant_meter_successor where meter = ?",
                row -> new MeterNumber(row.getLong("successor")), meter.value());
    }

    public void name(MeterNumber meter, MeterNumber successor) {
        sql.change("""
                insert into tenant_meter_successor (meter, successor) values (?, ?)
                on conflict (tenant_id, meter) do update set successor = excluded.successor""",
                meter.value(), successor.value());
    }
}
