package gridborne.tenants.readings;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.MeterNumber;
import gridborne.tenants.agreements.Activation;
import gridborne.tenants.database.Sql;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.readings.ReadingDecision.Accepted;
import gridborne.tenants.readings.ReadingDecision.Held;
import gridborne.tenants.readings.ReadingDecision.Refused;
import gridborne.tenants.readings.ReadingDecision.Repeated;
import gridborne.tenants.readings.ReadingDecision.UnknownMeter;
import gridborne.tenants.readings.ReadingDecision.WithoutAgreements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private ReadingTime time;

    @Inject
    private Activation activation;

    public ReadingDecision record(NewReading reading) {
        return meters.byCode(reading.meter()).map(meter -> record(meter, reading))
                .orElseGet(() -> new UnknownMeter(reading.meter()));
    }

    /** The energy of an hour, turned into a register (S4.7). */
    public ReadingDecision record(NewHourReading reading) {
        return meters.byCode(reading.meter()).map(meter -> record(meter, reading))
                .orElseGet(() -> new UnknownMeter(reading.meter()));
    }

    /** The last register accepted of a meter, or its start register. */
    public Optional<Register> last(MeterNumber meter) {
        return registers.last(meter).map(LastRegister::register);
    }

    /**
     * The highest register that each meter's device showed until then and no hour has reported.
     * Energy of a device before it is reported with the first register above 0, grown or not: the
     * chain takes 0 for no reading (S4.4). The meters stay locked, so that no device is replaced
     * between here and the journal.
     */
    public Map<MeterNumber, Register> toReport(Instant shownUntil) {
        Map<MeterNumber, Register> waiting = new TreeMap<>();
        sql.rows("""
                with standing as materialized (
                    select meter, device_since,
                           greatest(1, reported_wh + case when waiting_wh > 0 then 0 else 1 end)
                               as reportable_wh
                    from tenant_register where accepted_wh > reported_wh or waiting_wh > 0
                    order by meter for update)
                select meter, max(reading.register_wh) as register_wh
                from standing join tenant_reading reading using (meter)
                where reading.register_wh >= standing.reportable_wh
                  and reading.id >= standing.device_since
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
                set reported_wh = greatest(reported_wh, ?), reported_hour = ?, waiting_wh = 0
                where meter = ?""", rows);
    }

    /** What the chain refused to take: the next hour reports it. */
    public void notTaken(Map<MeterNumber, Register> onChain) {
        sql.changeEach("""
                update tenant_register set reported_wh = least(reported_wh, ?) where meter = ?""",
                onChain.entrySet().stream().map(entry -> new Object[] {
                    entry.getValue().wattHours(), entry.getKey().value()}).toList());
    }

    private ReadingDecision record(Meter meter, NewReading reading) {
        LastRegister last = registers.locked(meter.number());
        Instant now = time.latest();
        ReadingDecision decision = settling(reading.at(),
                new ReadingRule(meter, last, now).decide(reading));
        keep(meter, reading, decision);
        accept(meter, decision, reading.at(), now);
        return decision;
    }

    private ReadingDecision record(Meter meter, NewHourReading reading) {
        LastRegister last = registers.locked(meter.number());
        Instant now = time.latest();
        ReadingDecision decision = settling(reading.at(), new ReadingRule(meter, last, now)
                .decide(reading, saidBefore(meter, reading.hour())));
        if (!(decision instanceof Repeated)) {
            keep(meter, reading, last, decision);
        }
        accept(meter, decision, reading.at(), now);
        return decision;
    }

    private ReadingDecision settling(Instant at, ReadingDecision decision) {
        return decision instanceof Accepted accepted && !activation.settles(accepted.meter(), at)
                ? new WithoutAgreements(accepted.meter(), accepted.register()) : decision;
    }

    private void accept(Meter meter, ReadingDecision decision, Instant at, Instant now) {
        if (decision instanceof Accepted accepted) {
            registers.accept(meter.number(), accepted.register(), at, now);
        } else if (!(decision instanceof Refused)) {
            registers.heard(Set.of(meter.number()), now);
        }
    }

    /** What was said of an hour and not rejected, at once or later. */
    private Optional<SaidBefore> saidBefore(Meter meter, Hour hour) {
        return sql.row("""
                select energy_wh, quality from tenant_reading said
                where meter = ? and hour = ? and quality <> 'REJECTED'
                  and not exists (select 1 from tenant_reading decision
                                  where decision.tenant_id = said.tenant_id
                                    and decision.decides = said.id
                                    and decision.quality = 'REJECTED')
                order by id desc limit 1""", row -> new SaidBefore(row.getLong("energy_wh"),
                Quality.valueOf(row.getString("quality"))), meter.number().value(),
                hour.number());
    }

    private void keep(Meter meter, NewReading reading, ReadingDecision decision) {
        sql.change("""
                insert into tenant_reading (meter, at, received, register_wh, source, quality, rule)
                values (?, ?, ?, ?, ?, ?, ?)""", meter.number().value(), reading.at(),
                time.received(), reading.registerWattHours(), reading.source().value(),
                decision.quality().name(), decision.getClass().getSimpleName());
    }

    /** A refused one was turned into no register; it stands with the one the meter had. */
    private void keep(Meter meter, NewHourReading reading, LastRegister last,
                      ReadingDecision decision) {
        sql.change("""
                insert into tenant_reading
                (meter, at, received, register_wh, hour, energy_wh, source, quality, rule)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", meter.number().value(), reading.at(),
                time.received(), shown(decision).orElse(last.register()).wattHours(),
                reading.hour().number(), reading.energyWattHours(), reading.source().value(),
                decision.quality().name(), decision.getClass().getSimpleName());
    }

    private static Optional<Register> shown(ReadingDecision decision) {
        if (decision instanceof Accepted accepted) {
            return Optional.of(accepted.register());
        }
        if (decision instanceof WithoutAgreements kept) {
            return Optional.of(kept.register());
        }
        return decision instanceof Held held ? Optional.of(held.register()) : Optional.empty();
    }
}
