package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.SettledHour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Boundary of the page about one settled hour. */
@ApplicationScoped
public class ReadHour {

    @Inject
    private Book book;

    @Inject
    private HourPictures pictures;

    @Transactional
    public Optional<HourView> view(Hour hour) {
        return book.hour(hour).map(this::view);
    }

    private HourView view(SettledHour settled) {
        Hour hour = settled.hour();
        return HourView.of(pictures.of(settled), pictures.first(hour, HourView.MOST_PARTS),
                neighbour(hour.previous()), neighbour(hour.next()));
    }

    private Optional<Hour> neighbour(Hour hour) {
        return book.hour(hour).map(SettledHour::hour);
    }
}
