package gridborne.chain.node;

import gridborne.grid.TransactionHash;

/** What became of a transaction in a block. */
public record Receipt(TransactionHash transaction, long block, String blockHash, boolean succeeded,
                      long gasUsed) {
}
