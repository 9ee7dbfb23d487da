package gridborne.tenants.settlement;

import gridborne.energy.Hour;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The hours of the current tenant that were given to the journal, and with which operations. */
@ApplicationScoped
public class Settlements {

    /** One row: an operation of an attempt. A close has no page. */
    private record Given(int attempt, SequenceNumber sequence, Optional<MeterNumber> page,
                         Instant at) {

        static Given of(ResultSet row) throws SQLException {
            long first = row.getLong("first_meter");
            Optional<MeterNumber> page = row.wasNull() ? Optional.empty()
                    : Optional.of(new MeterNumber(first));
            return new Given(row.getInt("attempt"), new SequenceNumber(row.getLong("sequence")),
                    page, Sql.instant(row, "given_at"));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Until the transaction ends, nobody else gives the tenant's hours. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        sql.row("select pg_advisory_xact_lock(hashtextextended('settlement', tenant_current()))",
                row -> true);
    }

    /** The latest hour given to the journal. */
    @Transactional
    public Optional<Hour> latest() {
        return sql.row("select hour from tenant_settlement order by hour desc limit 1",
                row -> new Hour(row.getLong("hour")));
    }

    /**
     * Takes an hour for this transaction. False if somebody has it already; one who has not
     * committed yet is waited for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean begin(Hour hour) {
        return sql.change("""
                insert into tenant_settlement (hour, begun_at) values (?, ?)
                on conflict (tenant_id, hour) do nothing""", hour.number(), clock.instant()) == 1;
    }

    /**
     * Notes the operations of an attempt, in the transaction that appends them; when that was, by
     * the database's clock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void given(Attempt attempt) {
        List<Object[]> rows = new ArrayList<>();
        attempt.reports().forEach((page, sequence) ->
                rows.add(columns(attempt, sequence, page.value())));
        rows.add(columns(attempt, attempt.close(), null));
        sql.changeEach("""
                insert into tenant_settlement_operation
                    (hour, attempt, given_at, sequence, first_meter)
                values (?, ?, clock_timestamp(), ?, ?)""", rows);
    }

    /** How an hour was given, the first attempt first. */
    @Transactional
    public List<Attempt> attempts(Hour hour) {
        SortedMap<Integer, List<Given>> attempts = sql.rows("""
                select * from tenant_settlement_operation where hour = ?
                order by attempt, sequence""", Given::of, hour.number()).stream()
                .collect(Collectors.groupingBy(Given::attempt, TreeMap::new,
                        Collectors.toList()));
        return attempts.values().stream().map(given -> attempt(hour, given)).toList();
    }

    /** Whether an hour was first given longer ago than that, by the same clock (I9). */
    @Transactional
    public boolean givenBefore(Hour hour, Duration time) {
        return sql.row("""
                select 1 from tenant_settlement_operation
                where hour = ? and given_at < clock_timestamp() - ? * interval '1 second'
                limit 1""", row -> true, hour.number(), time.toSeconds()).isPresent();
    }

    private static Object[] columns(Attempt attempt, SequenceNumber sequence, Long page) {
        return new Object[] {attempt.hour().number(), attempt.number(), sequence.value(), page};
    }

    /** The close is the last of them. */
    private static Attempt attempt(Hour hour, List<Given> given) {
        Given close = given.get(given.size() - 1);
        SortedMap<MeterNumber, SequenceNumber> reports = new TreeMap<>();
        given.forEach(operation -> operation.page()
                .ifPresent(page -> reports.put(page, operation.sequence())));
        return new Attempt(hour, close.attempt(), close.at(), reports, close.sequence());
    }
}
