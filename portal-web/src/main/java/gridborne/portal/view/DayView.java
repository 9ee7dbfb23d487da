package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import java.time.LocalDate;
import java.util.List;

/**
 * A day as it was on the clocks: 23 hours long in spring, 25 in autumn.
 *
 * @param hours how many it has
 */
public record DayView(LocalDate day, long hours, Sentence length, Energy produced, Energy used,
                      Coins paidOut, List<SettlementRow> settled) {

    private static final long USUAL = 24;

    public DayView {
        settled = List.copyOf(settled);
    }

    static DayView of(LocalDate day, Hour first, Hour last, List<SettledHour> settled) {
        long hours = last.number() - first.number() + 1;
        return new DayView(day, hours, Sentence.of(hours == USUAL ? "day.hours"
                        : hours < USUAL ? "day.hours.spring" : "day.hours.autumn", hours,
                settled.size()), sum(settled.stream().map(one -> one.totals().energyIn()).toList()),
                sum(settled.stream().map(one -> one.totals().energyOut()).toList()),
                settled.stream().map(one -> one.totals().paidOut()).reduce(Coins.ZERO,
                        Coins::plus), SettlementRow.of(settled));
    }

    private static Energy sum(List<Energy> parts) {
        return parts.stream().reduce(Energy.ZERO, Energy::plus);
    }

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }
}
