package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A whole book in memory, to be held against another. */
record BookContents(Sums sums, Map<AccountNumber, Coins> accounts,
                    Map<MeterNumber, BookMeter> meters, Map<PaymentReference, Coins> escrow,
                    Map<Hour, Tariff> tariffs, Map<Hour, ClosedHour> hours,
                    Map<LineKey, BookLine> lines, Map<SequenceNumber, Applied> applied,
                    Map<SequenceNumber, String> refused, Set<HourTransaction> transactions) {

    private static final int MOST_DIFFERENCES = 100;

    /** What a ledger holds that began with nothing. */
    static BookContents of(LedgerState state) {
        return new BookContents(state.sums, state.accounts.known(), state.meters.known(),
                state.escrow.known(), state.tariffs.known(), withoutMismatch(state.hours.known()),
                state.lines.known(),
                state.applied.stream().collect(Collectors.toMap(Applied::first, one -> one)),
                state.refused.stream().collect(Collectors.toMap(
                        one -> one.sequence(), one -> one.reason())),
                state.hourTransactions);
    }

    /** Whether an hour matched is found by asking the chain as it was then; nothing of the fold. */
    static Map<Hour, ClosedHour> withoutMismatch(Map<Hour, ClosedHour> hours) {
        Map<Hour, ClosedHour> same = new TreeMap<>();
        hours.forEach((hour, closed) -> same.put(hour,
                new ClosedHour(hour, closed.tariff(), closed.totals(), Optional.empty())));
        return same;
    }

    long values() {
        return 1L + accounts.size() + meters.size() + escrow.size() + tariffs.size()
                + hours.size() + lines.size() + applied.size() + refused.size()
                + transactions.size();
    }

    /** Where the live book differs from this one, which was made again; the first hundred. */
    List<String> differencesOf(BookContents live) {
        List<String> found = new ArrayList<>();
        if (!sums.equals(live.sums)) {
            found.add("Sums: rebuilt " + sums + ", live " + live.sums + ".");
        }
        compare(found, "Account", accounts, live.accounts);
        compare(found, "Meter", meters, live.meters);
        compare(found, "Cash-out", escrow, live.escrow);
        compare(found, "Tariff from", tariffs, live.tariffs);
        compare(found, "Closed", hours, live.hours);
        compare(found, "Line", lines, live.lines);
        compare(found, "Applied from operation", applied, live.applied);
        compare(found, "Refusal of operation", refused, live.refused);
        if (!transactions.equals(live.transactions)) {
            found.add("Transactions of hours: rebuilt " + transactions.size() + ", live "
                    + live.transactions.size() + ", not the same.");
        }
        return found.subList(0, Math.min(MOST_DIFFERENCES, found.size()));
    }

    private static <K extends Comparable<K>, V> void compare(List<String> found, String what,
            Map<K, V> rebuilt, Map<K, V> live) {
        Set<K> keys = new TreeSet<>(rebuilt.keySet());
        keys.addAll(new HashSet<>(live.keySet()));
        for (K key : keys) {
            V ours = rebuilt.get(key);
            V theirs = live.get(key);
            if (ours == null || !ours.equals(theirs)) {
                found.add(what + " " + key + ": rebuilt " + said(ours) + ", live "
                        + said(theirs) + ".");
            }
        }
    }

    private static Object said(Object value) {
        return value == null ? "nothing" : value;
    }
}
