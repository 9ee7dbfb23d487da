package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.payment.auto.Threshold;
import gridborne.pool.DeviceBudget;
import gridborne.pool.DeviceBudget.Automatic;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The devices that pools care for, with their budgets. */
@ApplicationScoped
@Transactional
public class Devices {

    @Inject
    private Sql sql;

    public List<DeviceBudget> of(AccountNumber pool) {
        return sql.rows("select * from tenant_pool_device where pool = ? order by meter",
                Devices::budget, pool.value());
    }

    public Optional<DeviceBudget> find(AccountNumber pool, MeterNumber meter) {
        return sql.row("select * from tenant_pool_device where pool = ? and meter = ?",
                Devices::budget, pool.value(), meter.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void agree(AccountNumber pool, DeviceBudget budget) {
        Threshold threshold = budget.automatic().map(Automatic::threshold).orElse(null);
        sql.change("""
                insert into tenant_pool_device (pool, meter, monthly_microcoins, threshold_days,
                    threshold_microcoins, automatic_microcoins) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, pool, meter) do update set
                    monthly_microcoins = excluded.monthly_microcoins,
                    threshold_days = excluded.threshold_days,
                    threshold_microcoins = excluded.threshold_microcoins,
                    automatic_microcoins = excluded.automatic_microcoins""", pool.value(),
                budget.meter().value(), budget.monthly().microcoins(),
                threshold instanceof Threshold.DaysLeft days ? days.days() : null,
                threshold instanceof Threshold.CoinsLeft left ? left.coins().microcoins() : null,
                budget.automatic().map(agreed -> agreed.coins().microcoins()).orElse(null));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(AccountNumber pool, MeterNumber meter) {
        sql.change("delete from tenant_pool_device where pool = ? and meter = ?", pool.value(),
                meter.value());
    }

    private static DeviceBudget budget(ResultSet row) throws SQLException {
        return new DeviceBudget(new MeterNumber(row.getLong("meter")),
                new Coins(row.getLong("monthly_microcoins")), automatic(row));
    }

    private static Optional<Automatic> automatic(ResultSet row) throws SQLException {
        Optional<Coins> coins = Pools.coins(row, "automatic_microcoins");
        if (coins.isEmpty()) {
            return Optional.empty();
        }
        Integer days = row.getObject("threshold_days", Integer.class);
        return Optional.of(new Automatic(days != null ? new Threshold.DaysLeft(days)
                : new Threshold.CoinsLeft(new Coins(row.getLong("threshold_microcoins"))),
                coins.get()));
    }
}
