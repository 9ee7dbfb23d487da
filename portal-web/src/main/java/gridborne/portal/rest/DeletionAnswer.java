package gridborne.portal.rest;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the end of a utility is.
 *
 * @param state {@code asked}, {@code withdrawn} or {@code gone}
 * @param aloneFrom from then on whoever asked may confirm it, too
 * @param rowsRemoved how many rows there were
 */
public record DeletionAnswer(String state, Optional<Instant> aloneFrom,
                             Optional<Long> rowsRemoved) {
}
