package gridborne.portal.imports;

import java.util.Optional;

/**
 * A cell that says something else than what is known.
 *
 * @param line   the line of the file in which its row begins, from 1
 * @param before what is known, as a sheet says it
 * @param after  what the cell says
 */
public record CellChange(int line, String column, String before, String after) {

    /** Empty where both are the same. */
    static Optional<CellChange> of(int line, String column, Object before, Object after) {
        return before.equals(after) ? Optional.empty() : Optional.of(
                new CellChange(line, column, before.toString(), after.toString()));
    }
}
