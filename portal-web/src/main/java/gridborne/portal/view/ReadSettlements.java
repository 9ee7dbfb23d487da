package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Boundary of the files: settled hours page by page, newest first, and the lines of one. */
@ApplicationScoped
@Transactional
public class ReadSettlements {

    /** So many at once. */
    public static final int PAGE = 500;
    private static final Hour FIRST = new Hour(0);

    @Inject
    private Book book;

    public List<SettledHour> newest() {
        return book.latestHour().map(latest -> book.hours(FIRST, latest.hour(), PAGE))
                .orElse(List.of());
    }

    public List<SettledHour> before(Hour hour) {
        return hour.equals(FIRST) ? List.of() : book.hours(FIRST, hour.previous(), PAGE);
    }

    /** A part of an hour's lines, in meter order; fewer than a page where nothing is left. */
    public List<HourLine> lines(Hour hour, MeterNumber from) {
        return book.lines(hour, from, PAGE);
    }
}
