package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.grid.TransactionHash;

/** An event and the transaction that contains it. */
record Said(TransactionHash transaction, GridEvent event) {
}
