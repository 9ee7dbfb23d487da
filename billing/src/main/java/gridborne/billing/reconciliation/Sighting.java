package gridborne.billing.reconciliation;

import gridborne.grid.Book;
import gridborne.grid.BookTotals;
import gridborne.grid.Journal;
import gridborne.reconciliation.Figures;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Reads the sums of all books so that they are of one moment. The book is read before and after,
 * and the open operations in between: whatever is in the book was in the tables before, and
 * whatever is in the tables and not in the book is open. A book that never stands still counts as
 * on its way.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Sighting {

    private static final int MOST_LOOKS = 5;

    @Inject
    private Book book;

    @Inject
    private Sums sums;

    @Inject
    private CashedOut cashedOut;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant current;

    Sight look() {
        BookTotals totals = book.totals();
        for (int looks = 1; true; looks++) {
            Figures figures = sums.of(current.tenant().currency(), totals,
                    cashedOut.coins());
            long open = journal.open();
            BookTotals after = book.totals();
            if (after.equals(totals)) {
                return new Sight(totals, figures, open);
            }
            if (looks == MOST_LOOKS) {
                return new Sight(totals, figures, Math.max(1, open));
            }
            totals = after;
        }
    }
}
