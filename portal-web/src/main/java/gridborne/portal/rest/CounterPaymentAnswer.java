package gridborne.portal.rest;

import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;

/** The coins sold, and the operation that credits them. */
public record CounterPaymentAnswer(SequenceNumber operation, Coins coins) {
}
