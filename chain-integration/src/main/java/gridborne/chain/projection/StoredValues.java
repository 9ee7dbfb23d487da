package gridborne.chain.projection;

import gridborne.chain.contract.StoredFee;
import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of the book's tables as values. */
final class StoredValues {

    private StoredValues() {
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong("block"), row.getString("block_hash"),
                Sql.instant(row, "block_time"));
    }

    static Sums sums(ResultSet row) throws SQLException {
        long openHour = row.getLong("open_hour");
        Optional<Hour> open = row.wasNull() ? Optional.empty() : Optional.of(new Hour(openHour));
        return new Sums(open, new SequenceNumber(row.getLong("next_sequence")),
                coins(row, "carried"), coins(row, "repaid"), coins(row, "collected"),
                coins(row, "issued"), coins(row, "redeemed"));
    }

    static BookMeter meter(ResultSet row) throws SQLException {
        return new BookMeter(new MeterNumber(row.getLong("meter")), direction(row),
                new AccountNumber(row.getLong("owner")), register(row, "register"),
                coins(row, "balance"), energy(row, "waiting_wh"), row.getBoolean("retired"));
    }

    static BookLine line(ResultSet row) throws SQLException {
        return new BookLine(new Hour(row.getLong("hour")), coins(row, "balance_before"),
                register(row, "register_before"), hourLine(row));
    }

    static HourLine hourLine(ResultSet row) throws SQLException {
        return new HourLine(new MeterNumber(row.getLong("meter")), direction(row),
                register(row, "register_after"), energy(row, "energy_wh"), coins(row, "due"),
                coins(row, "paid"), coins(row, "payout"), coins(row, "balance_after"));
    }

    static ClosedHour hour(ResultSet row) throws SQLException {
        return new ClosedHour(new Hour(row.getLong("hour")), tariff(row), totals(row),
                Optional.ofNullable(row.getString("mismatch")));
    }

    static Tariff tariff(ResultSet row) throws SQLException {
        return new Tariff(new EnergyPrice(row.getLong("price_microcoins_per_wh")),
                new StoredFee(StoredFee.Policy.valueOf(row.getString("fee_policy")),
                        row.getLong("fee_value")).feePolicy());
    }

    static Coins coins(ResultSet row, String column) throws SQLException {
        return Coins.ofMicrocoins(row.getLong(column));
    }

    private static HourTotals totals(ResultSet row) throws SQLException {
        return new HourTotals(energy(row, "energy_in_wh"), energy(row, "energy_out_wh"),
                coins(row, "carry_in"), coins(row, "repaid"), coins(row, "collected"),
                coins(row, "fee"), coins(row, "paid_out"), coins(row, "carry_out"),
                row.getInt("meters"));
    }

    private static Direction direction(ResultSet row) throws SQLException {
        return Direction.valueOf(row.getString("direction"));
    }

    private static Register register(ResultSet row, String column) throws SQLException {
        return Register.ofWattHours(row.getLong(column));
    }

    private static Energy energy(ResultSet row, String column) throws SQLException {
        return Energy.ofWattHours(row.getLong(column));
    }
}
