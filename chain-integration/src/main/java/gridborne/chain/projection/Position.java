package gridborne.chain.projection;

import gridborne.chain.node.Block;
import java.time.Instant;

/** The last block the book contains; its hash tells whether the chain still does. */
record Position(long block, String hash, Instant time) {

    static final Position BEFORE_ALL = new Position(-1, "", Instant.EPOCH);

    static Position at(Block block) {
        return new Position(block.number(), block.hash(), block.time());
    }

    boolean isBeforeAll() {
        return block < 0;
    }
}
