package gridborne.tenants.readings;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.readings.ReadingDecision.Accepted;
import gridborne.tenants.readings.ReadingDecision.Held;
import gridborne.tenants.readings.ReadingDecision.UnknownMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The current tenant's raw readings, each kept with the decision on it (S4.5). */
@ApplicationScoped
@Transactional
public class Readings {

    @Inject
    private Sql sql;

    @Inject
    private Meters meters;

    @Inject
    private Registers registers;

    @Inject
    private GridClock gridClock;

    @Inject
    private Clock wallClock;

    public ReadingDecision record(NewReading reading) {
        return meters.byCode(reading.meter()).map(meter -> record(meter, reading))
                .orElseGet(() -> new UnknownMeter(reading.meter()));
    }

    /** The last register accepted of a meter, or its start register. */
    public Optional<Register> last(MeterNumber meter) {
        return registers.last(meter).map(LastRegister::register);
    }

    /** The highest register that each meter showed until then and no hour has reported. */
    public Map<MeterNumber, Register> toReport(Instant shownUntil) {
        Map<MeterNumber, Register> waiting = new TreeMap<>();
        sql.rows("""
                select meter, max(reading.register_wh) as register_wh
                from tenant_register standing join tenant_reading reading using (tenant_id, meter)
                where standing.accepted_wh > standing.reported_wh
                  and reading.register_wh > standing.reported_wh
                  and reading.at <= ? and reading.quality in ('ACTUAL', 'ACCEPTED', 'ESTIMATED')
                group by meter""", row -> waiting.put(new MeterNumber(row.getLong("meter")),
                        new Register(row.getLong("register_wh"))), shownUntil);
        return waiting;
    }

    /** How many readings of a meter came from a source, counted up to a bound. */
    public int count(MeterNumber meter, ReadingSource source, int atMost) {
        return sql.row("""
                select count(*) from (select 1 from tenant_reading
                where meter = ? and source = ? limit ?) as counted""", row -> row.getInt(1),
                meter.value(), source.value(), atMost).orElseThrow();
    }

    /** Notes what an hour reported; in the transaction that gives it to the journal. */
    public void reported(Hour hour, Map<MeterNumber, Register> reported) {
        List<Object[]> rows = reported.entrySet().stream().map(entry -> new Object[] {
            entry.getValue().wattHours(), hour.number(), entry.getKey().value()}).toList();
        sql.changeEach("""
                update tenant_register
                set reported_wh = greatest(reported_wh, ?), reported_hour = ?
                where meter = ?""", rows);
    }

    private ReadingDecision record(Meter meter, NewReading reading) {
        ReadingRule rule = new ReadingRule(meter, registers.locked(meter.number()), latestNow());
        ReadingDecision decision = rule.decide(reading);
        keep(meter, reading, decision);
        if (decision instanceof Accepted accepted) {
            registers.accept(meter.number(), accepted.register(), reading.at());
        }
        return decision;
    }

    /** A demo's grid may be ahead of the wall clock or behind it; a device may follow either. */
    private Instant latestNow() {
        Instant grid = gridClock.now();
        Instant wall = wallClock.instant();
        return grid.isAfter(wall) ? grid : wall;
    }

    private void keep(Meter meter, NewReading reading, ReadingDecision decision) {
        sql.change("""
                insert into tenant_reading (meter, at, received, register_wh, source, quality, rule)
                values (?, ?, ?, ?, ?, ?, ?)""", meter.number().value(), reading.at(),
                wallClock.instant(), reading.registerWattHours(), reading.source().value(),
                quality(decision).name(), decision.getClass().getSimpleName());
    }

    private static Quality quality(ReadingDecision decision) {
        if (decision instanceof Accepted) {
            return Quality.ACTUAL;
        }
        return decision instanceof Held ? Quality.HELD : Quality.REJECTED;
    }
}
