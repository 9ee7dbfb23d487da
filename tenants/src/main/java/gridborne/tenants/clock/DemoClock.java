package gridborne.tenants.clock;

import gridborne.energy.Hour;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The current demo tenant's clock, kept in the database so that every node shows the same time. A
 * demo begins in the hour in which its tenant was created.
 */
@ApplicationScoped
@Transactional
public class DemoClock {

    @Inject
    private Sql sql;

    @Inject
    private Clock wallClock;

    public Instant now() {
        return time().at(wallClock.instant());
    }

    /** Moves on to the first moment of the next hour. Two presses at once move two hours. */
    public Instant advanceToNextHour() {
        sql.change("""
                insert into tenant_demo_clock (hour, ahead_seconds)
                select floor(extract(epoch from created_at) / 3600), 0
                from tenant_tenant where id = tenant_current()
                on conflict (tenant_id) do nothing""");
        Instant wall = wallClock.instant();
        DemoTime next = sql.row("select hour, ahead_seconds from tenant_demo_clock for update",
                DemoClock::time).orElseThrow().nextHour(wall);
        sql.change("update tenant_demo_clock set hour = ?, ahead_seconds = ?",
                next.hour().number(), next.ahead().toSeconds());
        return next.at(wall);
    }

    private DemoTime time() {
        return sql.row("select hour, ahead_seconds from tenant_demo_clock", DemoClock::time)
                .or(() -> sql.row("""
                        select floor(extract(epoch from created_at) / 3600)::bigint as hour,
                               0 as ahead_seconds
                        from tenant_tenant where id = tenant_current()""", DemoClock::time))
                .orElseThrow();
    }

    private static DemoTime time(ResultSet row) throws SQLException {
        return new DemoTime(new Hour(row.getLong("hour")),
                Duration.ofSeconds(row.getLong("ahead_seconds")));
    }
}
