package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.grid.Book;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterHour;
import gridborne.grid.MeterNumber;
import gridborne.grid.PartUse;
import gridborne.grid.SettledHour;
import gridborne.grid.UseByWeekday;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boundary of what meters used, as pictures: in the caller's words. */
@ApplicationScoped
public class ReadUse {

    private static final int A_WEEK = 7 * 24;
    private static final int FOUR_WEEKS = 4 * A_WEEK;

    @Inject
    private Book book;

    @Inject
    private CoinHistory history;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    /** The last seven days hour by hour; nothing, before the first settled hour. */
    @Transactional
    public Optional<UseChart> lastWeek(List<MeterNumber> meters) {
        ZoneId zone = current.tenant().zone();
        return book.latestHour().map(SettledHour::hour).filter(last -> !meters.isEmpty())
                .map(last -> {
                    Hour first = last.plus(1 - A_WEEK);
                    List<Period.Part> parts = new ArrayList<>(A_WEEK);
                    for (Hour hour = first; !last.isBefore(hour); hour = hour.next()) {
                        parts.add(new Period.Part(Period.dayOf(hour, zone), hour, hour));
                    }
                    return UseChart.of(PartUse.of(parts, history.hours(meters, first, last),
                            known(meters, first, last)), Period.Length.WEEK, words);
                });
    }

    /** When in the week these meters use energy, from the last four weeks. */
    @Transactional
    public HeatMap heat(List<MeterNumber> meters) {
        List<MeterHour> hours = book.latestHour().map(SettledHour::hour)
                .filter(last -> !meters.isEmpty())
                .map(last -> history.hours(meters, last.plus(1 - FOUR_WEEKS), last))
                .orElse(List.of());
        return HeatMap.of(UseByWeekday.of(hours, current.tenant().zone()), words);
    }

    private Optional<PartUse.Known> known(List<MeterNumber> meters, Hour from, Hour to) {
        return PartUse.Known.of(history.hours(meters, from, to).stream().map(MeterHour::hour)
                .findFirst(), Optional.of(to));
    }
}
