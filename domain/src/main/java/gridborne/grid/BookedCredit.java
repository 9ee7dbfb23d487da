package gridborne.grid;

import gridborne.money.Coins;

/**
 * A credit in the journal.
 *
 * @param refused whether the contract said no: then no coins came of it
 */
public record BookedCredit(SequenceNumber operation, AccountNumber account, Coins coins,
                           PaymentReference payment, boolean refused) {
}
