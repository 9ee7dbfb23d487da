package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.SettledHour;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Boundary of a day's page: its hours by the clocks of the utility, which are not always 24. */
@ApplicationScoped
public class ReadDay {

    private static final int MOST_HOURS = 26;

    @Inject
    private Book book;

    @Inject
    private CurrentTenant current;

    /** A day without a settled hour has no page. */
    @Transactional
    public Optional<DayView> view(LocalDate day) {
        if (current.isPlatform()) {
            return Optional.empty();
        }
        ZoneId zone = current.tenant().zone();
        List<SettledHour> settled = new ArrayList<>(
                book.hours(first(day, zone), last(day, zone), MOST_HOURS));
        Collections.reverse(settled);
        return settled.isEmpty() ? Optional.empty() : Optional.of(shown(day, zone, settled));
    }

    static DayView shown(LocalDate day, ZoneId zone, List<SettledHour> settled) {
        return DayView.of(day, first(day, zone), last(day, zone), settled);
    }

    static Hour first(LocalDate day, ZoneId zone) {
        return Hour.of(day.atStartOfDay(zone).toInstant());
    }

    private static Hour last(LocalDate day, ZoneId zone) {
        return Hour.of(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }
}
