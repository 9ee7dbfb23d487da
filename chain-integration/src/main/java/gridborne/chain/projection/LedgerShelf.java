package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.chain.database.Rows;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the ledger out of its tables, as much of it as some events need. */
@Dependent
class LedgerShelf implements LedgerState.Source {

    private final Rows rows;

    @Inject
    LedgerShelf(Rows rows) {
        this.rows = rows;
    }

    /** Whole pages and whole hours at once; what else the events touch is looked up one by one. */
    LedgerState stateFor(List<Said> events) {
        LedgerState state = new LedgerState(
                rows.one("select * from chain_book", StoredValues::sums), this);
        state.tariffs.know(tariffs());
        state.meters.know(metersOfPages(events));
        events.forEach(said -> fetchLines(state, said.event()));
        return state;
    }

    private void fetchLines(LedgerState state, GridEvent event) {
        if (event instanceof GridEvent.HourClosed closed) {
            List<BookLine> lines = linesOf(closed.hour());
            state.lines.know(byKey(lines));
            state.meters.know(metersOf(closed.hour()));
        } else if (event instanceof GridEvent.PaidOut paidOut) {
            state.lines.know(byKey(linesOf(paidOut.hour(), paidOut.first(),
                    paidOut.payouts().size())));
        }
    }

    private Map<Hour, Tariff> tariffs() {
        Map<Hour, Tariff> tariffs = new HashMap<>();
        rows.rows("select * from chain_tariff", row -> tariffs.put(
                new Hour(row.getLong("from_hour")), StoredValues.tariff(row)));
        return tariffs;
    }

    private Map<MeterNumber, BookMeter> metersOfPages(List<Said> events) {
        Long[] firsts = events.stream().map(Said::event)
                .filter(GridEvent.Reported.class::isInstance).map(GridEvent.Reported.class::cast)
                .map(reported -> reported.first().value()).distinct().toArray(Long[]::new);
        return firsts.length == 0 ? Map.of() : byNumber(rows.rows("""
                select m.* from unnest(?::bigint[]) first
                join chain_meter m on m.meter >= first and m.meter < first + 256""",
                StoredValues::meter, (Object) firsts));
    }

    private Map<MeterNumber, BookMeter> metersOf(Hour hour) {
        return byNumber(rows.rows("""
                select m.* from chain_line l join chain_meter m on m.meter = l.meter
                where l.hour = ?""", StoredValues::meter, hour.number()));
    }

    private List<BookLine> linesOf(Hour hour) {
        return rows.rows("select * from chain_line where hour = ? order by meter",
                StoredValues::line, hour.number());
    }

    private List<BookLine> linesOf(Hour hour, MeterNumber first, int count) {
        return rows.rows("select * from chain_line where hour = ? and meter >= ? and meter < ?",
                StoredValues::line, hour.number(), first.value(), first.value() + count);
    }

    private static Map<LineKey, BookLine> byKey(List<BookLine> lines) {
        return lines.stream().collect(Collectors.toMap(
                line -> new LineKey(line.hour(), line.meter()), line -> line));
    }

    private static Map<MeterNumber, BookMeter> byNumber(List<BookMeter> meters) {
        return meters.stream().collect(Collectors.toMap(BookMeter::number, meter -> meter,
                (one, same) -> one));
    }

    @Override
    public Optional<Coins> balance(AccountNumber account) {
        return rows.row("select balance from chain_account where account = ?",
                row -> StoredValues.coins(row, "balance"), account.value());
    }

    @Override
    public Optional<BookMeter> meter(MeterNumber meter) {
        return rows.row("select * from chain_meter where meter = ?", StoredValues::meter,
                meter.value());
    }

    @Override
    public Optional<BookLine> line(LineKey line) {
        return rows.row("select * from chain_line where hour = ? and meter = ?",
                StoredValues::line, line.hour().number(), line.meter().value());
    }

    @Override
    public Optional<ClosedHour> hour(Hour hour) {
        return rows.row("select * from chain_hour where hour = ?", StoredValues::hour,
                hour.number());
    }

    @Override
    public Optional<Coins> escrow(PaymentReference cashOut) {
        return rows.row("select coins from chain_escrow where cash_out = ?",
                row -> StoredValues.coins(row, "coins"), cashOut.hex());
    }
}
