package gridborne.billing.reconciliation;

import gridborne.grid.BookTotals;
import gridborne.reconciliation.Figures;

/**
 * All sums as of one moment.
 *
 * @param open operations that the chain has not answered; while the book moves, there are some
 */
record Sight(BookTotals totals, Figures figures, long open) {
}
