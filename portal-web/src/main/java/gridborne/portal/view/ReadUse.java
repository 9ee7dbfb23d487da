package gridborne.portal.view;

import gridborne.energy.Period;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.UseByWeekday;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Boundary of what meters used, as pictures: in the caller's words. */
@ApplicationScoped
public class ReadUse {

    @Inject
    private Book book;

    @Inject
    private RecentHours recentHours;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    /**
     * Both pictures of a home.
     *
     * @param week the last seven days hour by hour; nothing, before the first settled hour
     * @param heat when in the week energy is used, from the last four weeks
     */
    public record Pictures(Optional<UseChart> week, HeatMap heat) {
    }

    /** @param latest the latest settled hour, if there is one */
    @Transactional
    public Pictures pictures(List<MeterNumber> meters, Optional<SettledHour> latest) {
        Optional<RecentHours.Sums> sums = latest.filter(last -> !meters.isEmpty())
                .map(last -> recentHours.sums(meters, last));
        return new Pictures(sums.map(recent -> UseChart.of(recent.week(), Period.Length.WEEK,
                words)), heat(sums));
    }

    /** When in the week these meters use energy, from the last four weeks. */
    @Transactional
    public HeatMap heat(List<MeterNumber> meters) {
        return heat(book.latestHour().filter(last -> !meters.isEmpty())
                .map(last -> recentHours.sums(meters, last)));
    }

    private HeatMap heat(Optional<RecentHours.Sums> sums) {
        return HeatMap.of(sums.map(RecentHours.Sums::byWeekday).orElseGet(
                () -> UseByWeekday.of(List.of(), current.tenant().zone())), words);
    }
}
