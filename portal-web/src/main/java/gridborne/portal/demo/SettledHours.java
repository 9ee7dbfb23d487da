package gridborne.portal.demo;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.SettledHour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Looks into the book, each time anew: a longer transaction might see the same again and again. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SettledHours {

    @Inject
    private Book book;

    /** Whether there is a contract to settle hours in. */
    boolean haveBegun() {
        return book.head().isPresent();
    }

    boolean include(Hour hour) {
        return book.hour(hour).isPresent();
    }

    /** From the first to the last, in this order. */
    List<SettledHour> between(Hour first, Hour last) {
        int count = Math.toIntExact(last.number() - first.number()) + 1;
        return book.hours(first, last, count).stream()
                .sorted(Comparator.comparing(SettledHour::hour)).toList();
    }
}
