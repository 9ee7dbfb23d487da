package gridborne.tenants.readings;

import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.tenants.agreements.Activation;
import gridborne.tenants.database.Sql;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.readings.ReadingDecision.Accepted;
import gridborne.tenants.readings.ReadingDecision.Refused;
import gridborne.tenants.readings.ReadingDecision.UnknownMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many readings in one transaction. Each is decided by the rule that decides on a single one, in
 * the order in which they came; what takes long, the words with the database, is said once for all.
 */
@ApplicationScoped
@Transactional
public class BulkReadings {

    /** A reading of a known meter with the decision on it. */
    private record Decided(NewReading reading, MeterNumber meter, ReadingDecision decision) {
    }

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

    /** One decision for each reading, in their order. */
    public List<ReadingDecision> record(List<NewReading> readings) {
        Map<MeterCode, Meter> known = known(readings);
        Map<MeterNumber, LastRegister> last = registers.locked(
                known.values().stream().map(Meter::number).collect(Collectors.toSet()));
        Map<MeterNumber, LastRegister> accepted = new TreeMap<>();
        List<Decided> kept = new ArrayList<>();
        List<ReadingDecision> decisions = new ArrayList<>();
        Instant now = time.latest();
        boolean required = activation.required();
        for (NewReading reading : readings) {
            Meter meter = known.get(reading.meter());
            if (meter == null) {
                decisions.add(new UnknownMeter(reading.meter()));
                continue;
            }
            LastRegister before = last.get(meter.number());
            ReadingDecision decision = settling(reading.at(), required,
                    new ReadingRule(meter, before, now).decide(reading));
            if (decision instanceof Accepted grown) {
                LastRegister after = before.then(grown.register(), reading.at());
                last.put(meter.number(), after);
                accepted.put(meter.number(), after);
            }
            kept.add(new Decided(reading, meter.number(), decision));
            decisions.add(decision);
        }
        keep(kept);
        registers.accept(accepted, now);
        registers.heard(kept.stream().filter(one -> !(one.decision() instanceof Refused))
                .map(Decided::meter).filter(meter -> !accepted.containsKey(meter))
                .collect(Collectors.toSet()), now);
        return decisions;
    }

    private ReadingDecision settling(Instant at, boolean required, ReadingDecision decision) {
        return required && decision instanceof Accepted accepted
                && !activation.settles(accepted.meter(), at)
                ? new ReadingDecision.WithoutAgreements(accepted.meter(), accepted.register())
                : decision;
    }

    private Map<MeterCode, Meter> known(List<NewReading> readings) {
        Set<MeterCode> codes = readings.stream().map(NewReading::meter)
                .collect(Collectors.toSet());
        return meters.byCodes(codes).stream()
                .collect(Collectors.toMap(Meter::code, Function.identity()));
    }

    private void keep(List<Decided> kept) {
        sql.change("""
                insert into tenant_reading (meter, at, received, register_wh, source, quality, rule)
                select meter, at, ?, register_wh, source, quality, rule
                from unnest(?::bigint[], ?::text[]::timestamptz[], ?::bigint[], ?::text[],
                            ?::text[], ?::text[]) with ordinality
                    as read (meter, at, register_wh, source, quality, rule, line)
                order by line""", time.received(),
                kept.stream().mapToLong(one -> one.meter().value()).toArray(),
                texts(kept, one -> one.reading().at().toString()),
                kept.stream().mapToLong(one -> one.reading().registerWattHours()).toArray(),
                texts(kept, one -> one.reading().source().value()),
                texts(kept, one -> one.decision().quality().name()),
                texts(kept, one -> one.decision().getClass().getSimpleName()));
    }

    private static String[] texts(List<Decided> kept, Function<Decided, String> text) {
        return kept.stream().map(text).toArray(String[]::new);
    }
}
