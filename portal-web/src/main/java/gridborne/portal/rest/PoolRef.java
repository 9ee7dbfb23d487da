package gridborne.portal.rest;

import gridborne.grid.SequenceNumber;
import java.util.Optional;

/**
 * What became of something asked for in a pool.
 *
 * @param operation on its way to the chain
 * @param proposal that waits for another treasurer
 * @param link of an invitation; shown once
 */
public record PoolRef(String code, Optional<SequenceNumber> operation,
                      Optional<String> proposal, Optional<String> link) {
}
