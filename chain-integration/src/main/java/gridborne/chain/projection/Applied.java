package gridborne.chain.projection;

import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;

/** Operations {@code first} … {@code next}−1, applied or refused by one transaction. */
record Applied(SequenceNumber first, SequenceNumber next, TransactionHash transaction) {
}
