package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the current tenant's book as it stands at one position: its row is held until the
 * transaction ends, so that nobody moves it on meanwhile.
 */
@Dependent
class WholeBook {

    private final Rows rows;

    @Inject
    WholeBook(Rows rows) {
        this.rows = rows;
    }

    /** How many lines there are to read. */
    long lines() {
        return rows.one("select count(*) as lines from chain_line", row -> row.getLong("lines"));
    }

    Optional<Position> position() {
        return rows.row("select block, block_hash, block_time from chain_book",
                StoredValues::position);
    }

    /** Held from now on. */
    Optional<Position> hold() {
        return rows.row("select block, block_hash, block_time from chain_book for update",
                StoredValues::position);
    }

    Sums sums() {
        return rows.one("select * from chain_book", StoredValues::sums);
    }

    Map<AccountNumber, Coins> accounts() {
        return map("select * from chain_account", row -> Map.entry(
                new AccountNumber(row.getLong("account")), StoredValues.coins(row, "balance")));
    }

    List<BookMeter> meters() {
        return rows.rows("select * from chain_meter order by meter", StoredValues::meter);
    }

    Coins escrow() {
        return rows.one("select coalesce(sum(coins), 0)::bigint as coins from chain_escrow",
                row -> StoredValues.coins(row, "coins"));
    }

    BookContents contents() {
        return new BookContents(sums(), accounts(), index(meters(), BookMeter::number),
                map("select * from chain_escrow", row -> Map.entry(
                        new PaymentReference(row.getString("cash_out")),
                        StoredValues.coins(row, "coins"))),
                map("select * from chain_tariff", row -> Map.entry(
                        new Hour(row.getLong("from_hour")), StoredValues.tariff(row))),
                BookContents.withoutMismatch(index(
                        rows.rows("select * from chain_hour", StoredValues::hour),
                        ClosedHour::hour)),
                index(rows.rows("select * from chain_line", StoredValues::line),
                        line -> new LineKey(line.hour(), line.meter())),
                index(rows.rows("select * from chain_executed", row -> new Applied(
                        new SequenceNumber(row.getLong("first_sequence")),
                        new SequenceNumber(row.getLong("next_sequence")),
                        new TransactionHash(row.getString("transaction_hash")))), Applied::first),
                map("select * from chain_refusal", row -> Map.entry(
                        new SequenceNumber(row.getLong("sequence")), row.getString("reason"))),
                new HashSet<>(rows.rows("select * from chain_hour_transaction",
                        row -> new HourTransaction(new Hour(row.getLong("hour")),
                                new TransactionHash(row.getString("transaction_hash"))))));
    }

    private <K, V> Map<K, V> map(String sql, Sql.Row<Map.Entry<K, V>> reader) {
        Map<K, V> map = new TreeMap<>();
        rows.rows(sql, reader).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        Map<K, V> map = new TreeMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }
}
