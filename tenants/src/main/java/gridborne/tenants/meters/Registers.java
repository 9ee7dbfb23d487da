package gridborne.tenants.meters;

import gridborne.energy.Energy;
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
import java.util.LinkedHashMap;
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

    private static final String SELECT = """
            select meter, accepted_wh, accepted_at, device_since, device_from, retired
            from tenant_register
            """;

    @Inject
    private Sql sql;

    @Inject
    private GridClock gridClock;

    /** What a meter shows when it is registered; the chain is told with the meter itself. */
    public void start(MeterNumber meter, Register start) {
        sql.change("""
                insert into tenant_register
                (meter, accepted_wh, accepted_at, reported_wh, heard_at)
                values (?, ?, ?, ?, ?)""", started(meter, start, gridClock.now()));
    }

    static Object[] started(MeterNumber meter, Register start, Instant now) {
        return new Object[] {meter.value(), start.wattHours(), now.minus(START_IS_THIS_OLD),
            start.wattHours(), now};
    }

    /**
     * What the new device shows at the start, as if it had been registered with it; what the old
     * one counted up to its final register, and no hour has reported, waits (S4.4).
     */
    public void replace(MeterNumber meter, Register last, Register start, Device device,
                        Instant now) {
        sql.change("""
                update tenant_register
                set waiting_wh = waiting_wh + (? - reported_wh), accepted_wh = ?,
                    reported_wh = ?, accepted_at = ?, heard_at = ?, device_since = ?,
                    device_from = ?
                where meter = ?""", last.wattHours(), start.wattHours(), start.wattHours(),
                now.minus(START_IS_THIS_OLD), now, device.firstReading(), device.from(),
                meter.value());
    }

    /** Nothing is accepted of the meter from now on. */
    void retire(MeterNumber meter) {
        sql.change("update tenant_register set retired = true where meter = ?", meter.value());
    }

    /** What was accepted and not yet reported by any hour. */
    public Energy unreported(MeterNumber meter) {
        return sql.row("""
                select accepted_wh - reported_wh + waiting_wh as wh
                from tenant_register where meter = ?""", row -> new Energy(row.getLong("wh")),
                meter.value()).orElseThrow();
    }

    /** When each of these meters was heard of last. */
    public Map<MeterNumber, Feed> feeds(Collection<MeterNumber> meters) {
        Map<MeterNumber, Feed> feeds = new TreeMap<>();
        sql.rows("select meter, heard_at from tenant_register where meter = any (?)",
                row -> feeds.put(new MeterNumber(row.getLong("meter")), feed(row)),
                (Object) meters.stream().mapToLong(MeterNumber::value).toArray());
        return feeds;
    }

    public Optional<Feed> feed(MeterNumber meter) {
        return sql.row("select heard_at from tenant_register where meter = ?", Registers::feed,
                meter.value());
    }

    /** Of the meters in service, the one heard of last. */
    public Optional<Feed> latestFeed() {
        return sql.row("""
                select heard_at from tenant_register where not retired
                order by heard_at desc limit 1""", Registers::feed);
    }

    /** How many meters in service have been silent for longer than usual. */
    public int silent(Instant now) {
        return sql.row("""
                select count(*) as silent from tenant_register
                where not retired and heard_at < ?""", row -> row.getInt("silent"),
                Feed.silentBefore(now)).orElseThrow();
    }

    /** Of those, the ones silent for the longest time, in that order. */
    public Map<MeterNumber, Feed> longestSilent(Instant now, int atMost) {
        Map<MeterNumber, Feed> feeds = new LinkedHashMap<>();
        sql.rows("""
                select meter, heard_at from tenant_register
                where not retired and heard_at < ? order by heard_at, meter limit ?""",
                row -> feeds.put(new MeterNumber(row.getLong("meter")), feed(row)),
                Feed.silentBefore(now), atMost);
        return feeds;
    }

    public Optional<LastRegister> last(MeterNumber meter) {
        return read(SELECT + "where meter = ?", meter);
    }

    /** Where a meter stands, held still until the transaction ends. */
    public LastRegister locked(MeterNumber meter) {
        return read(SELECT + "where meter = ? for update", meter).orElseThrow();
    }

    public void accept(MeterNumber meter, Register register, Instant at, Instant heard) {
        sql.change("""
                update tenant_register
                set accepted_wh = ?, accepted_at = greatest(accepted_at, ?),
                    heard_at = greatest(heard_at, ?)
                where meter = ?""", register.wattHours(), at, heard, meter.value());
    }

    /** Something came from these meters that was not refused; they are locked. */
    public void heard(Collection<MeterNumber> meters, Instant now) {
        sql.change("update tenant_register set heard_at = ? where meter = any(?)", now,
                meters.stream().mapToLong(MeterNumber::value).toArray());
    }

    /** Locked in the order of their numbers, so that two who lock many never wait in a circle. */
    public Map<MeterNumber, LastRegister> locked(Collection<MeterNumber> wanted) {
        Map<MeterNumber, LastRegister> last = new TreeMap<>();
        sql.rows(SELECT + "where meter = any(?) order by meter for update",
                row -> last.put(new MeterNumber(row.getLong("meter")), lastRegister(row)),
                (Object) wanted.stream().mapToLong(MeterNumber::value).toArray());
        return last;
    }

    /** Of meters that are locked; in one statement. */
    public void accept(Map<MeterNumber, LastRegister> accepted, Instant heard) {
        sql.change("""
                update tenant_register standing
                set accepted_wh = accepted.wh, accepted_at = accepted.at,
                    heard_at = greatest(heard_at, ?)
                from unnest(?::bigint[], ?::bigint[], ?::text[]::timestamptz[])
                    as accepted (meter, wh, at)
                where standing.meter = accepted.meter""", heard,
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
                Sql.instant(row, "accepted_at"), new Device(row.getLong("device_since"),
                Sql.instant(row, "device_from"), row.getBoolean("retired")));
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(Sql.instant(row, "heard_at"));
    }
}
