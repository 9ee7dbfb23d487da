package gridborne.tenants.meters;

import gridborne.grid.Goal;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** What is wanted of the current tenant's meters, one goal each. */
@ApplicationScoped
@Transactional
public class Goals {

    @Inject
    private Sql sql;

    public Optional<Goal> of(MeterNumber meter) {
        return sql.row("select * from tenant_meter_goal where meter = ?", Goals::goal,
                meter.value());
    }

    public void set(MeterNumber meter, Goal goal) {
        sql.change("""
                insert into tenant_meter_goal (meter, microcoins, until_day) values (?, ?, ?)
                on conflict (tenant_id, meter) do update
                    set microcoins = excluded.microcoins, until_day = excluded.until_day""",
                meter.value(),
                goal instanceof Goal.Balance balance ? balance.coins().microcoins() : null,
                goal instanceof Goal.Until until ? until.day() : null);
    }

    public void drop(MeterNumber meter) {
        sql.change("delete from tenant_meter_goal where meter = ?", meter.value());
    }

    private static Goal goal(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("until_day", LocalDate.class);
        return day == null ? new Goal.Balance(new Coins(row.getLong("microcoins")))
                : new Goal.Until(day);
    }
}
