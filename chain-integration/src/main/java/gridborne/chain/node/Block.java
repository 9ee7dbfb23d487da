package gridborne.chain.node;

import java.time.Instant;

/** A block's header, as far as it matters here. */
public record Block(long number, String hash, Instant time, long gasLimit) {
}
