package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.TransactionHash;

/** A transaction that reported or closed an hour. */
record HourTransaction(Hour hour, TransactionHash transaction) {
}
