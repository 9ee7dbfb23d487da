package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What anybody may know of a grid and its hours (S9.3). */
@ApplicationScoped
public class ReadGrid {

    @Inject
    private CurrentTenant current;

    @Inject
    private CoinPrices prices;

    @Inject
    private GridClock clock;

    @Inject
    private Book book;

    @Inject
    private Feeds feeds;

    @Transactional
    public GridOverview overview() {
        return new GridOverview(current.tenant(), prices.now(), clock.now(), book.head(),
                book.totals(), feeds.silentSince());
    }

    /** Settled hours in a span, newest first. */
    @Transactional
    public List<SettledHour> hours(Hour from, Hour to, int limit) {
        return book.hours(from, to, limit);
    }

    /** With so many of its lines at most, from a meter on. */
    @Transactional
    public Optional<SettledHourLines> hour(Hour hour, MeterNumber from, int most) {
        return book.hour(hour).map(settled -> SettledHourLines.of(settled,
                book.lines(hour, from, most + 1), most));
    }
}
