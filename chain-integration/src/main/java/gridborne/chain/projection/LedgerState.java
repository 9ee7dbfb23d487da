package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a ledger holds while it is moved on; what it changed is written down afterwards. */
final class LedgerState {

    private static final MeterNumber FIRST = new MeterNumber(0);
    private static final MeterNumber LAST = new MeterNumber(0xFFFF_FFFFL);

    /** Where single values are looked up that were not fetched in advance. */
    interface Source {
        Optional<Coins> balance(AccountNumber account);

        Optional<BookMeter> meter(MeterNumber meter);

        Optional<BookLine> line(LineKey line);

        Optional<ClosedHour> hour(Hour hour);

        Optional<Coins> escrow(PaymentReference cashOut);
    }

    Sums sums;
    final Tracked<AccountNumber, Coins> accounts;
    final Tracked<MeterNumber, BookMeter> meters;
    /** All of them, from the start: the one in force is the last one announced. */
    final Tracked<Hour, Tariff> tariffs = new Tracked<>(hour -> Optional.empty());
    final Tracked<LineKey, BookLine> lines;
    final Tracked<Hour, ClosedHour> hours;
    final Tracked<PaymentReference, Coins> escrow;
    final List<Applied> applied = new ArrayList<>();
    final List<GridEvent.Refused> refused = new ArrayList<>();
    final List<Hour> closedHours = new ArrayList<>();
    final Set<HourTransaction> hourTransactions = new LinkedHashSet<>();

    LedgerState(Sums sums, Source source) {
        this.sums = sums;
        this.accounts = new Tracked<>(source::balance);
        this.meters = new Tracked<>(source::meter);
        this.lines = new Tracked<>(source::line);
        this.hours = new Tracked<>(source::hour);
        this.escrow = new Tracked<>(source::escrow);
    }

    /** Adds to what is known to be different in a closed hour. */
    void mismatch(Hour hour, String text) {
        hours.get(hour).ifPresent(closed -> hours.put(hour, new ClosedHour(hour, closed.tariff(),
                closed.totals(), Recomputation.both(closed.mismatch(), Optional.of(text)))));
    }

    /** The lines of an hour, in meter order; all of them have been fetched or put. */
    List<BookLine> linesOf(Hour hour) {
        return List.copyOf(lines.known().subMap(new LineKey(hour, FIRST), true,
                new LineKey(hour, LAST), true).values());
    }
}
