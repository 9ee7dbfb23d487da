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

    /** What the database has against these rows. */
    List<Finding> known(List<R> rows);

    /** Nobody else adds any until the transaction ends. */
    void lock();

    void take(List<R> rows);
}
