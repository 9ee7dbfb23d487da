package gridborne.billing.reconciliation;

import gridborne.grid.SequenceNumber;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import java.util.List;
import java.util.Optional;

/**
 * How reading Stripe's book ended.
 *
 * @param paidBefore the last credit of an order that was paid before the book was read: money of
 *        later ones may be booked and not read yet
 * @param balance all that is on the account, if Stripe said it
 */
record Statement(SequenceNumber paidBefore, Optional<Money> balance, List<Difference> trouble) {
}
