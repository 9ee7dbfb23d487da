package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.chain.journal.Entries;
import gridborne.energy.Hour;
import gridborne.energy.UsePattern;
import gridborne.grid.AccountNumber;
import gridborne.grid.AnnouncedTariff;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.BookTotals;
import gridborne.grid.ChainTransaction;
import gridborne.grid.ContractAddress;
import gridborne.grid.HourLine;
import gridborne.grid.JournalEntry;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterReport;
import gridborne.grid.MeterState;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the book; asks no node. */
@ApplicationScoped
@Transactional
public class ChainBook implements Book {

    private static final String HOURS = """
            select h.*, parts.transactions, parts.gas_used
            from chain_hour h
            left join lateral (
                select string_agg(p.transaction_hash, ' ' order by i.block, p.transaction_hash)
                           as transactions,
                       coalesce(sum(i.gas_used), 0) as gas_used
                from chain_hour_transaction p
                join chain_inclusion i on i.transaction_hash = p.transaction_hash
                where p.hour = h.hour) parts on true
            """;

    private Rows rows;
    private Entries entries;
    private Patterns patterns;

    protected ChainBook() {
    }

    @Inject
    public ChainBook(Rows rows, Entries entries) {
        this.rows = rows;
        this.entries = entries;
        this.patterns = new Patterns(rows);
    }

    @Override
    public Optional<BookHead> head() {
        return rows.row("select * from chain_book where open_hour is not null",
                row -> new BookHead(
                        new ContractAddress(row.getLong("chain_id"), row.getString("contract")),
                        row.getLong("block"), Sql.instant(row, "block_time"),
                        new Hour(row.getLong("open_hour"))));
    }

    @Override
    public Optional<Coins> balance(AccountNumber account) {
        return rows.row("select balance from chain_account where account = ?",
                row -> StoredValues.coins(row, "balance"), account.value());
    }

    @Override
    public Optional<Coins> setAside(PaymentReference cashOut) {
        return rows.row("select coins from chain_escrow where cash_out = ?",
                row -> StoredValues.coins(row, "coins"), cashOut.hex());
    }

    @Override
    public Optional<MeterState> meter(MeterNumber meter) {
        return rows.row("select * from chain_meter where meter = ?", StoredValues::meter,
                meter.value()).map(BookMeter::state);
    }

    @Override
    public List<MeterState> meters() {
        return rows.rows("select * from chain_meter order by meter",
                row -> StoredValues.meter(row).state());
    }

    @Override
    public List<MeterState> meters(Collection<MeterNumber> meters) {
        return rows.rows("select * from chain_meter where meter = any (?) order by meter",
                row -> StoredValues.meter(row).state(), (Object) numbers(meters));
    }

    @Override
    public List<MeterState> withoutCoins() {
        return rows.rows("""
                select * from chain_meter
                where direction = 'CONSUMPTION' and not retired and balance <= 0
                order by meter""", row -> StoredValues.meter(row).state());
    }

    @Override
    public List<MeterState> metersOf(AccountNumber owner) {
        return rows.rows("select * from chain_meter where owner = ? order by meter",
                row -> StoredValues.meter(row).state(), owner.value());
    }

    @Override
    public BookTotals totals() {
        return rows.row("""
                select b.*, meters.*,
                       coalesce((select sum(balance) from chain_account), 0) as accounts,
                       coalesce((select sum(coins) from chain_escrow), 0) as escrow
                from chain_book b, lateral (
                    select coalesce(sum(balance) filter (where consuming and balance > 0), 0)
                               as funded,
                           coalesce(-sum(balance) filter (where consuming and balance < 0), 0)
                               as arrears,
                           coalesce(sum(balance) filter (where not consuming), 0) as earnings
                    from (select balance, direction = 'CONSUMPTION' as consuming
                          from chain_meter) meter) meters""", ChainBook::totals)
                .orElse(new BookTotals(Coins.ZERO, Coins.ZERO, Coins.ZERO, Coins.ZERO, Coins.ZERO,
                        Coins.ZERO, Coins.ZERO, Coins.ZERO));
    }

    @Override
    public List<AnnouncedTariff> tariffs() {
        return rows.rows("select * from chain_tariff order by from_hour desc",
                row -> new AnnouncedTariff(new Hour(row.getLong("from_hour")),
                        StoredValues.tariff(row)));
    }

    @Override
    public Optional<SettledHour> latestHour() {
        return rows.row(HOURS + "order by h.hour desc limit 1", ChainBook::settled);
    }

    @Override
    public List<SettledHour> hours(Hour from, Hour to, int limit) {
        return rows.rows(HOURS + "where h.hour between ? and ? order by h.hour desc limit ?",
                ChainBook::settled, from.number(), to.number(), limit);
    }

    @Override
    public int hoursCount() {
        return rows.one("select count(*) as hours from chain_hour", row -> row.getInt("hours"));
    }

    @Override
    public Optional<SettledHour> hour(Hour hour) {
        return rows.row(HOURS + "where h.hour = ?", ChainBook::settled, hour.number());
    }

    @Override
    public List<HourLine> lines(Hour hour) {
        return rows.rows("""
                select l.* from chain_line l join chain_hour h on h.hour = l.hour
                where l.hour = ? order by l.meter""", StoredValues::hourLine, hour.number());
    }

    @Override
    public List<HourLine> lines(Hour hour, Collection<MeterNumber> meters) {
        return rows.rows("""
                select l.* from chain_line l join chain_hour h on h.hour = l.hour
                where l.hour = ? and l.meter = any (?) order by l.meter""",
                StoredValues::hourLine, hour.number(), numbers(meters));
    }

    @Override
    public List<HourLine> lines(Hour hour, MeterNumber from, int most) {
        return rows.rows("""
                select l.* from chain_line l join chain_hour h on h.hour = l.hour
                where l.hour = ? and l.meter >= ? order by l.meter limit ?""",
                StoredValues::hourLine, hour.number(), from.value(), most);
    }

    private static Long[] numbers(Collection<MeterNumber> meters) {
        return meters.stream().map(MeterNumber::value).toArray(Long[]::new);
    }

    @Override
    public List<MeterReport> inputs(Hour hour) {
        return rows.rows("""
                select l.* from chain_line l join chain_hour h on h.hour = l.hour
                where l.hour = ? order by l.meter""", row -> {
                    BookLine line = StoredValues.line(row);
                    return line.report(line.balanceBefore());
                }, hour.number());
    }

    @Override
    public Optional<HourLine> line(Hour hour, MeterNumber meter) {
        return rows.row("""
                select l.* from chain_line l join chain_hour h on h.hour = l.hour
                where l.hour = ? and l.meter = ?""", StoredValues::hourLine, hour.number(),
                meter.value());
    }

    @Override
    public Map<MeterNumber, UsePattern> patterns(Hour last, Collection<MeterNumber> meters) {
        return patterns.of(last, meters);
    }

    @Override
    public Optional<ChainTransaction> transaction(TransactionHash hash) {
        return rows.row("""
                select i.block, i.block_time, i.gas_used,
                       coalesce(min(e.first_sequence), 0) as first_sequence,
                       coalesce(max(e.next_sequence), 0) as next_sequence
                from chain_inclusion i
                left join chain_executed e on e.transaction_hash = i.transaction_hash
                where i.transaction_hash = ?
                group by i.block, i.block_time, i.gas_used""",
                row -> transaction(hash, row), hash.value());
    }

    private ChainTransaction transaction(TransactionHash hash, ResultSet row)
            throws SQLException {
        List<JournalEntry> operations = entries.between(
                new SequenceNumber(row.getLong("first_sequence")),
                new SequenceNumber(row.getLong("next_sequence")));
        return new ChainTransaction(hash, row.getLong("block"), Sql.instant(row, "block_time"),
                row.getLong("gas_used"), operations);
    }

    private static BookTotals totals(ResultSet row) throws SQLException {
        return new BookTotals(StoredValues.coins(row, "issued"),
                StoredValues.coins(row, "redeemed"), StoredValues.coins(row, "accounts"),
                StoredValues.coins(row, "funded"), StoredValues.coins(row, "arrears"),
                StoredValues.coins(row, "earnings"), StoredValues.sums(row).pool(),
                StoredValues.coins(row, "escrow"));
    }

    private static SettledHour settled(ResultSet row) throws SQLException {
        ClosedHour closed = StoredValues.hour(row);
        String transactions = row.getString("transactions");
        return new SettledHour(closed.hour(), closed.tariff(), closed.totals(),
                transactions == null ? List.of() : List.of(transactions.split(" ")).stream()
                        .map(TransactionHash::new).toList(),
                row.getLong("gas_used"), closed.mismatch());
    }
}
