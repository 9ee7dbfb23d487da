package gridborne.tenants.readings;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.tenants.agreements.Activation;
import gridborne.tenants.database.Sql;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Readings that wait for the admin (S4.3). The word on one is a row beside it, so that nothing is
 * rewritten (I5): an accepted one counts from then on, as if it had been shown now.
 */
@ApplicationScoped
@Transactional
public class HeldReadings {

    private static final String SELECT = """
            select reading.*, meter.code from tenant_reading reading
            join tenant_meter meter
              on meter.tenant_id = reading.tenant_id and meter.number = reading.meter
            """;
    private static final String UNDECIDED = """
            not exists (select 1 from tenant_reading decision
                        where decision.tenant_id = reading.tenant_id
                          and decision.decides = reading.id)
            """;

    private static final String WITHOUT_AGREEMENTS =
            ReadingDecision.WithoutAgreements.class.getSimpleName();

    @Inject
    private Sql sql;

    @Inject
    private Registers registers;

    @Inject
    private ReadingTime time;

    @Inject
    private Meters meters;

    @Inject
    private Activation activation;

    /** The latest of a quality, newest first; of the held ones those that still wait. */
    public List<KeptReading> of(Quality quality, int atMost) {
        return sql.rows(SELECT + " where reading.quality = ? and " + UNDECIDED
                + " order by reading.id desc limit ?", HeldReadings::kept, quality.name(), atMost);
    }

    /** How many wait for a word. */
    public int waiting() {
        return sql.row("select count(*) as waiting from tenant_reading reading"
                + " where reading.quality = 'HELD' and " + UNDECIDED,
                row -> row.getInt("waiting")).orElseThrow();
    }

    /** The latest of a meter, whatever their quality, newest first. */
    public List<KeptReading> of(MeterNumber meter, int atMost) {
        return sql.rows(SELECT + " where reading.meter = ? order by reading.id desc limit ?",
                HeldReadings::kept, meter.value(), atMost);
    }

    public ReviewResult accept(ReadingId id) {
        return review(id, Quality.ACCEPTED);
    }

    public ReviewResult reject(ReadingId id) {
        return review(id, Quality.REJECTED);
    }

    /** Under the meter's lock: of two words on one reading, the first counts. */
    private ReviewResult review(ReadingId id, Quality word) {
        Optional<KeptReading> known = byId(id, "true");
        if (known.isEmpty()) {
            return new ReviewResult.NoSuchReading();
        }
        LastRegister last = registers.locked(known.get().number());
        Optional<KeptReading> held = byId(id, "reading.quality = 'HELD' and " + UNDECIDED);
        if (held.isEmpty()) {
            return new ReviewResult.NotHeld(id);
        }
        if (word == Quality.REJECTED) {
            return decided(held.get(), word, last);
        }
        if (!settles(held.get())) {
            return new ReviewResult.NoAgreements(held.get().meter());
        }
        if (last.device().retired()) {
            return new ReviewResult.MeterRetired(held.get().meter());
        }
        return last.device().hasShown(id.value()) ? decided(held.get(), word, last)
                : new ReviewResult.DeviceReplaced(held.get().meter());
    }

    /** Held for want of agreements, it counts once they are in force. */
    private boolean settles(KeptReading held) {
        return !held.rule().equals(WITHOUT_AGREEMENTS) || meters.byNumber(held.number())
                .filter(meter -> activation.settles(meter, time.latest())).isPresent();
    }

    private ReviewResult decided(KeptReading held, Quality word, LastRegister last) {
        decide(held, word, last);
        return new ReviewResult.Decided(held, word);
    }

    private void decide(KeptReading held, Quality word, LastRegister last) {
        Register register = register(held, last);
        keep(held, word, register);
        if (word == Quality.ACCEPTED && last.register().isBelow(register)) {
            registers.accept(held.number(), register, held.at(), held.received());
        }
    }

    /**
     * The energy of an hour comes on top of what was accepted meanwhile. A register was shown as it
     * is: if the meter has passed it since, its energy is in the later one already.
     */
    private static Register register(KeptReading held, LastRegister last) {
        return held.energyWattHours().isPresent()
                ? new Register(Math.min(Register.MAX_WATT_HOURS, Math.addExact(
                        last.register().wattHours(), held.energyWattHours().getAsLong())))
                : new Register(held.registerWattHours());
    }

    private void keep(KeptReading held, Quality word, Register register) {
        sql.change("""
                insert into tenant_reading (meter, at, received, register_wh, hour, energy_wh,
                                            source, quality, rule, decides)
                select meter, at, ?, ?, hour, energy_wh, source, ?, 'Review', id
                from tenant_reading where id = ?""", time.received(), register.wattHours(),
                word.name(), held.id().value());
    }

    private Optional<KeptReading> byId(ReadingId id, String condition) {
        return sql.row(SELECT + " where reading.id = ? and " + condition, HeldReadings::kept,
                id.value());
    }

    private static KeptReading kept(ResultSet row) throws SQLException {
        Long hour = row.getObject("hour", Long.class);
        Long energy = row.getObject("energy_wh", Long.class);
        return new KeptReading(new ReadingId(row.getLong("id")),
                new MeterNumber(row.getLong("meter")), new MeterCode(row.getString("code")),
                Sql.instant(row, "at"), Sql.instant(row, "received"), row.getLong("register_wh"),
                Optional.ofNullable(hour).map(Hour::new),
                energy == null ? OptionalLong.empty() : OptionalLong.of(energy),
                new ReadingSource(row.getString("source")),
                Quality.valueOf(row.getString("quality")), row.getString("rule"));
    }
}
