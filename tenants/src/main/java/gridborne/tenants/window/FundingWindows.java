package gridborne.tenants.window;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import gridborne.window.FundingWindow;
import gridborne.window.WindowStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The current tenant's funding windows. */
@ApplicationScoped
@Transactional
public class FundingWindows {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @param operation brings its coins into its box */
    public void add(FundingWindow window, SequenceNumber operation) {
        sql.change("""
                insert into tenant_funding_window (number, meter, payer, box, from_hour,
                    until_hour, next_hour, microcoins, left_microcoins, stage, operation,
                    booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", window.number(),
                window.meter().value(), window.payer().value(), window.box().value(),
                window.from().number(), window.until().number(), window.next().number(),
                window.coins().microcoins(), window.left().microcoins(), window.stage().name(),
                operation.value(), clock.instant());
    }

    /** Those that are not over; the next one first. */
    public List<FundingWindow> comingFor(MeterNumber meter) {
        return sql.rows("""
                select * from tenant_funding_window
                where meter = ? and stage in ('BOOKED', 'ACTIVE', 'RETURNING')
                order by from_hour, number""", FundingWindows::window, meter.value());
    }

    /** Meters that have power in this hour because somebody pays for it. */
    public Set<MeterNumber> burning(Hour now) {
        return Set.copyOf(sql.rows("""
                select distinct meter from tenant_funding_window where stage = 'ACTIVE'
                    and left_microcoins > 0 and from_hour <= ? and until_hour > ?""",
                row -> new MeterNumber(row.getLong("meter")), now.number(), now.number()));
    }

    public List<Long> going() {
        return sql.rows("select number from tenant_funding_window"
                + " where stage in ('BOOKED', 'ACTIVE', 'RETURNING') order by number",
                row -> row.getLong("number"));
    }

    /** One that is not over, for the caller's transaction alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Going> lock(long number) {
        return sql.row("""
                select * from tenant_funding_window
                where number = ? and stage in ('BOOKED', 'ACTIVE', 'RETURNING') for update""",
                row -> new Going(window(row), new SequenceNumber(row.getLong("operation"))),
                number);
    }

    public void keep(FundingWindow window, WindowStage stage, SequenceNumber operation) {
        sql.change("""
                update tenant_funding_window
                set next_hour = ?, left_microcoins = ?, stage = ?, operation = ?
                where number = ?""", window.next().number(), window.left().microcoins(),
                stage.name(), operation.value(), window.number());
    }

    /** A window, and the entry that its next stage waits for. */
    public record Going(FundingWindow window, SequenceNumber operation) {
    }

    private static FundingWindow window(ResultSet row) throws SQLException {
        return new FundingWindow(row.getLong("number"), new MeterNumber(row.getLong("meter")),
                new AccountNumber(row.getLong("payer")), new AccountNumber(row.getLong("box")),
                new Hour(row.getLong("from_hour")), new Hour(row.getLong("until_hour")),
                new Hour(row.getLong("next_hour")), new Coins(row.getLong("microcoins")),
                new Coins(row.getLong("left_microcoins")),
                WindowStage.valueOf(row.getString("stage")));
    }
}
