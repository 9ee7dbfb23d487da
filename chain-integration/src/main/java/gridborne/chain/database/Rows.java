package gridborne.chain.database;

import gridborne.tenants.database.Sql;
import java.util.List;
import java.util.Optional;

/** Rows of the current tenant, in the running transaction; row-level security sees to the rest. */
public interface Rows {

    <T> List<T> rows(String sql, Sql.Row<T> reader, Object... parameters);

    /** Runs an insert, update or delete; returns how many rows it touched. */
    int change(String sql, Object... parameters);

    /** Runs one statement for each list of parameters, in one batch. */
    void changeEach(String sql, List<Object[]> parameterLists);

    /** The first row, if there is any. */
    default <T> Optional<T> row(String sql, Sql.Row<T> reader, Object... parameters) {
        return rows(sql, reader, parameters).stream().findFirst();
    }

    /** The only row. */
    default <T> T one(String sql, Sql.Row<T> reader, Object... parameters) {
        return row(sql, reader, parameters).orElseThrow();
    }
}
