package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import gridborne.portal.boundary.DecidedMeters;
import gridborne.portal.boundary.Feeds;
import gridborne.portal.boundary.RecentUse;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Boundary of the start page: what anybody may know of the grid. */
@ApplicationScoped
public class ReadOurEnergy {

    private static final int SETTLEMENTS = 6;

    @Inject
    private Book book;

    @Inject
    private DecidedMeters decided;

    @Inject
    private Meters meters;

    @Inject
    private GridClock clock;

    @Inject
    private RecentUse recentUse;

    @Inject
    private CurrentTenant current;

    @Inject
    private Feeds feeds;

    @Inject
    private HourPictures pictures;

    @Transactional
    public OurEnergy view() {
        Optional<BookHead> head = book.head();
        List<Meter> register = PublicRegister.of(meters.inService(OurEnergy.MOST_READ),
                current.tenant().demo());
        List<MeterNumber> numbers = register.stream().map(Meter::number).toList();
        List<MeterState> states = decided.of(numbers);
        List<SettledHour> settled = book.latestHour().map(this::lastHours).orElse(List.of());
        Optional<SettledHour> latest = settled.stream().findFirst();
        List<HourPart> parts = latest.map(last -> pictures.parts(last.hour(), numbers))
                .orElse(List.of());
        return OurEnergy.of(head, head.map(this::next), latest.map(pictures::of),
                MeterRow.of(register, states, parts, recentUse.timeLeft(states)),
                SettlementRow.of(settled), feeds.silentSince());
    }

    private NextHour next(BookHead head) {
        return NextHour.of(head, clock.now(), current.tenant().grace());
    }

    private List<SettledHour> lastHours(SettledHour latest) {
        return book.hours(new Hour(0), latest.hour(), SETTLEMENTS);
    }
}
