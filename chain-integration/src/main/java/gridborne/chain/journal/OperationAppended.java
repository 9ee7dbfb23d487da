package gridborne.chain.journal;

import gridborne.grid.SequenceNumber;

/**
 * There is something to send. Whoever observes it after the transaction need not wait for the
 * clock.
 */
public record OperationAppended(SequenceNumber sequence) {
}
