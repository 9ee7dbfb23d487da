package gridborne.portal.boundary;

import gridborne.grid.BookHead;
import gridborne.grid.BookTotals;
import gridborne.grid.SettledHour;
import gridborne.money.CoinPrice;
import gridborne.reconciliation.Reconciliation;
import gridborne.tenants.alarms.Alarm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the utility's staff sees first.
 *
 * @param waiting what waits, and how much of it; nothing where nothing does
 * @param hours the hours of the last day that are settled, the newest first
 * @param compared the latest comparison of money and coins
 * @param missing what a utility that has just begun has still to do
 */
public record Overview(Map<Todo, Integer> waiting, List<Alarm> alarms, Optional<BookHead> head,
                       boolean due, List<SettledHour> hours, BookTotals totals,
                       CoinPrice coinPrice, Optional<Reconciliation> compared,
                       Set<FirstStep> missing) {

    public Overview {
        alarms = List.copyOf(alarms);
        hours = List.copyOf(hours);
    }
}
