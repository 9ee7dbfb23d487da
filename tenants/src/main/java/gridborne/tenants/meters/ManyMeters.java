package gridborne.tenants.meters;

import gridborne.energy.GridClock;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Meters by the hundred, for the price of a few statements. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ManyMeters {

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    @Inject
    private GridClock clock;

    /** Until the transaction ends, nobody else adds a meter. */
    public void lock() {
        counters.next("meter");
    }

    /**
     * Under the next numbers of their directions, in their order. Codes are free and owners are
     * known: the caller has looked, under the lock.
     */
    public List<MeterNumber> add(List<NewMeter> meters) {
        Numbers numbers = new Numbers(last("where direction = 'CONSUMPTION'"),
                last("where direction = 'PRODUCTION'"), last(""));
        List<MeterNumber> given = meters.stream()
                .map(meter -> numbers.next(meter.direction())).toList();
        sql.changeEach("""
                insert into tenant_meter (number, code, name, kind, direction, owner,
                    connection_power_w, map_x, map_y, simulated, simulated_wh, retired)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, '', false)""",
                IntStream.range(0, meters.size())
                        .mapToObj(i -> columns(given.get(i), meters.get(i))).toList());
        Instant now = clock.now();
        sql.changeEach("""
                insert into tenant_register
                (meter, accepted_wh, accepted_at, reported_wh, heard_at)
                values (?, ?, ?, ?, ?)""", IntStream.range(0, meters.size())
                .mapToObj(i -> Registers.started(given.get(i), meters.get(i).start(), now))
                .toList());
        return given;
    }

    /** Those with one of these codes, by it. */
    public Map<MeterCode, KnownMeter> known(Collection<MeterCode> codes) {
        return sql.rows("""
                select m.number, m.code, m.name, m.kind, m.direction, m.owner, p.login,
                       m.connection_power_w, m.map_x, m.map_y, m.retired
                from tenant_meter m left join tenant_person p on p.account = m.owner
                where m.code = any(?)""", KnownMeter::read,
                (Object) codes.stream().map(MeterCode::value).toArray(String[]::new)).stream()
                .collect(Collectors.toMap(KnownMeter::code, meter -> meter));
    }

    /** As they are to be from now on; of another owner the caller tells the book. */
    public void change(List<KnownMeter> wanted) {
        sql.changeEach("""
                update tenant_meter set name = ?, owner = ?, connection_power_w = ?,
                    map_x = ?, map_y = ? where number = ?""", wanted.stream()
                .map(one -> new Object[] {one.name(), one.owner().value(),
                    one.connectionPowerWatts(), one.location().map(Location::x).orElse(null),
                    one.location().map(Location::y).orElse(null), one.number().value()})
                .toList());
    }

    private static Object[] columns(MeterNumber number, NewMeter meter) {
        return new Object[] {number.value(), meter.code().value(), meter.name().strip(),
            meter.kind().name(), meter.direction().name(), meter.owner().value(),
            meter.connectionPowerWatts(), meter.location().map(Location::x).orElse(null),
            meter.location().map(Location::y).orElse(null)};
    }

    private Optional<MeterNumber> last(String where) {
        return sql.row("select max(number) as last from tenant_meter " + where,
                row -> Optional.ofNullable(row.getObject("last", Long.class))
                        .map(MeterNumber::new)).orElseThrow();
    }

    /** Pages of one direction each, one after the other. */
    private static final class Numbers {

        private Optional<MeterNumber> consumption;
        private Optional<MeterNumber> production;
        private Optional<MeterNumber> any;

        Numbers(Optional<MeterNumber> consumption, Optional<MeterNumber> production,
                Optional<MeterNumber> any) {
            this.consumption = consumption;
            this.production = production;
            this.any = any;
        }

        MeterNumber next(Direction direction) {
            boolean consumes = direction == Direction.CONSUMPTION;
            MeterNumber next = (consumes ? consumption : production)
                    .filter(number -> !number.isLastOfPage()).map(MeterNumber::next)
                    .orElseGet(this::firstOfNextPage);
            consumption = consumes ? Optional.of(next) : consumption;
            production = consumes ? production : Optional.of(next);
            any = any.filter(last -> last.value() > next.value()).or(() -> Optional.of(next));
            return next;
        }

        private MeterNumber firstOfNextPage() {
            return MeterNumber.firstOfPage(any.map(last -> last.page() + 1).orElse(0L));
        }
    }
}
