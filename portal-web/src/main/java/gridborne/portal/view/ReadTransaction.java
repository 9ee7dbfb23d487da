package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Boundary of the transaction page. A foreign one is as absent as one that never was (S10.3). */
@ApplicationScoped
public class ReadTransaction {

    /** How far back a settled hour is looked for: a week. */
    private static final int HOURS = 168;

    @Inject
    private Book book;

    @Transactional
    public Optional<TransactionView> view(TransactionHash hash) {
        return book.transaction(hash).map(transaction -> TransactionView.of(transaction,
                book.head().map(BookHead::contract), hourSettledBy(hash)));
    }

    private Optional<Hour> hourSettledBy(TransactionHash hash) {
        return book.latestHour()
                .flatMap(latest -> book.hours(new Hour(0), latest.hour(), HOURS).stream()
                        .filter(settled -> settled.transactions().contains(hash))
                        .map(SettledHour::hour).findFirst());
    }
}
