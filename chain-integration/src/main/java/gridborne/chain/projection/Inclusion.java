package gridborne.chain.projection;

import gridborne.chain.node.Block;
import gridborne.chain.node.Receipt;

/** A transaction and the block that contains it. */
record Inclusion(Receipt receipt, Block block) {
}
