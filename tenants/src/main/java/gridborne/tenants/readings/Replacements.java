package gridborne.tenants.readings;

import gridborne.energy.Register;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import gridborne.tenants.meters.Device;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.readings.ReadingDecision.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Instant;

/**
 * Devices that follow each other at a metering point (S4.4): the final register of the old one and
 * the start register of the new one are readings, and from then on only the new one's count.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Replacements {

    private static final String FINAL = "FinalRegister";
    private static final String START = "StartRegister";

    @Inject
    private Sql sql;

    @Inject
    private Registers registers;

    @Inject
    private ReadingTime time;

    /** The final register is held to the rule of readings; the admin's word is no way around it. */
    public ReplaceResult replace(Meter meter, Register last, Register start, ReadingSource by) {
        LastRegister before = registers.locked(meter.number());
        Instant now = time.latest();
        ReadingDecision decision = new ReadingRule(meter, before, now)
                .decide(new NewReading(meter.code(), last.wattHours(), now, by));
        if (!(decision instanceof Accepted)) {
            return new ReplaceResult.Refused(decision);
        }
        keep(meter.number(), last, now, by, FINAL);
        long first = keep(meter.number(), start, now, by, START);
        registers.replace(meter.number(), last, start,
                new Device(first, time.earliest(), false), now);
        return new ReplaceResult.Replaced();
    }

    private long keep(MeterNumber meter, Register register, Instant at, ReadingSource source,
                      String rule) {
        return sql.row("""
                insert into tenant_reading (meter, at, received, register_wh, source, quality, rule)
                values (?, ?, ?, ?, ?, 'ACTUAL', ?) returning id""", row -> row.getLong("id"),
                meter.value(), at, time.received(), register.wattHours(), source.value(), rule)
                .orElseThrow();
    }
}
