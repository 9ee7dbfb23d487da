package gridborne.tenants.meters;

import gridborne.energy.GridClock;
import gridborne.energy.Register;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where each meter stands: the last register accepted, and the last one an hour reported to the
 * chain. A meter's row is locked while a reading of it is decided, so two readings never pass each
 * other.
 */
@ApplicationScoped
@Transactional
public class Registers {

    /**
     * How long before its registration a meter may have shown its start register. Nobody notes the
     * very second, and the first hour's energy must not be held for it (S4.3).
     */
    private static final Duration START_IS_THIS_OLD = Duration.ofHours(1);

    @Inject
    private Sql sql;

    @Inject
    private GridClock gridClock;

    /** What a meter shows when it is registered; the chain is told with the meter itself. */
    public void start(MeterNumber meter, Register start) {
        sql.change("""
                insert into tenant_register (meter, accepted_wh, accepted_at, reported_wh)
                values (?, ?, ?, ?)""", meter.value(), start.wattHours(),
                gridClock.now().minus(START_IS_THIS_OLD), start.wattHours());
    }

    public Optional<LastRegister> last(MeterNumber meter) {
        return read("select accepted_wh, accepted_at from tenant_register where meter = ?", meter);
    }

    /** Where a meter stands, held still until the transaction ends. */
    public LastRegister locked(MeterNumber meter) {
        return read("""
                select accepted_wh, accepted_at from tenant_register where meter = ?
                for update""", meter).orElseThrow();
    }

    public void accept(MeterNumber meter, Register register, Instant at) {
        sql.change("""
                update tenant_register
                set accepted_wh = ?, accepted_at = greatest(accepted_at, ?) where meter = ?""",
                register.wattHours(), at, meter.value());
    }

    /** Locked in the order of their numbers, so that two who lock many never wait in a circle. */
    public Map<MeterNumber, LastRegister> locked(Collection<MeterNumber> wanted) {
        Map<MeterNumber, LastRegister> last = new TreeMap<>();
        sql.rows("""
                select meter, accepted_wh, accepted_at from tenant_register
                where meter = any(?) order by meter for update""",
                row -> last.put(new MeterNumber(row.getLong("meter")), lastRegister(row)),
                (Object) wanted.stream().mapToLong(MeterNumber::value).toArray());
        return last;
    }

    /** Of meters that are locked; in one statement. */
    public void accept(Map<MeterNumber, LastRegister> accepted) {
        sql.change("""
                update tenant_register standing
                set accepted_wh = accepted.wh, accepted_at = accepted.at
                from unnest(?::bigint[], ?::bigint[], ?::text[]::timestamptz[])
                    as accepted (meter, wh, at)
                where standing.meter = accepted.meter""",
                accepted.keySet().stream().mapToLong(MeterNumber::value).toArray(),
                accepted.values().stream().mapToLong(last -> last.register().wattHours())
                        .toArray(),
                accepted.values().stream().map(last -> last.at().toString())
                        .toArray(String[]::new));
    }

    private Optional<LastRegister> read(String select, MeterNumber meter) {
        return sql.row(select, Registers::lastRegister, meter.value());
    }

    private static LastRegister lastRegister(ResultSet row) throws SQLException {
        return new LastRegister(new Register(row.getLong("accepted_wh")),
                Sql.instant(row, "accepted_at"));
    }
}
