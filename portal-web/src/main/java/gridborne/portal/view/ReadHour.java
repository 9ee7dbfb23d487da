package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.SettledHour;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Boundary of the page about one settled hour. */
@ApplicationScoped
public class ReadHour {

    @Inject
    private Book book;

    @Inject
    private Meters meters;

    @Inject
    private CurrentTenant current;

    @Transactional
    public Optional<HourView> view(Hour hour) {
        return book.hour(hour).map(this::view);
    }

    private HourView view(SettledHour settled) {
        Hour hour = settled.hour();
        List<Meter> register = PublicRegister.of(meters.all(), current.tenant().demo());
        List<HourPart> parts = HourPart.of(book.lines(hour), register);
        return HourView.of(LatestHour.of(settled, parts), parts, neighbour(hour.previous()),
                neighbour(hour.next()));
    }

    private Optional<Hour> neighbour(Hour hour) {
        return book.hour(hour).map(SettledHour::hour);
    }
}
