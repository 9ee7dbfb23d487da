package gridborne.billing.reconciliation;

import gridborne.grid.AccountNumber;
import gridborne.grid.BookedCredit;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;

/**
 * What a payment asks for: one credit.
 *
 * @param payment "order 7f…" or "receipt 12", for a person to look up
 * @param operation the credit in the journal that it says is its own
 */
record Due(String payment, SequenceNumber operation, AccountNumber account, Coins coins,
           PaymentReference reference) {

    boolean isMetBy(BookedCredit credit) {
        return credit.account().equals(account) && credit.coins().equals(coins)
                && credit.payment().equals(reference);
    }
}
