package gridborne.billing.reconciliation;

import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import java.util.List;
import java.util.Optional;

/**
 * How reading Stripe's book ended.
 *
 * @param balance all that is on the account, if Stripe said it
 */
record Statement(Optional<Money> balance, List<Difference> trouble) {
}
