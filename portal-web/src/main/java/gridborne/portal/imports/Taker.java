package gridborne.portal.imports;

import java.util.List;
import java.util.Optional;

/**
 * What a kind of sheet is made into.
 *
 * @param <R> a row that is understood by itself
 */
interface Taker<R> {

    /** Empty where something was found against the cells. */
    Optional<R> understood(Cells cells);

    int line(R row);

    /** What has to differ from row to row, and from what there is. */
    String key(R row);

    /** The column of the key. */
    String keyColumn();

    /** Holds rows against what the database knows. */
    void compare(List<R> rows, Compared compared);

    /** Nobody else adds any until the transaction ends. */
    void lock();

    /** Adds what is new, and changes what is said otherwise; the same again does nothing. */
    void take(List<R> rows);
}
