package gridborne.chain.database;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Rows by way of the tenants' own SQL. */
@Dependent
public class TenantRows implements Rows {

    @Inject
    private Sql sql;

    @Override
    public <T> List<T> rows(String text, Sql.Row<T> reader, Object... parameters) {
        return sql.rows(text, reader, parameters);
    }

    @Override
    public int change(String text, Object... parameters) {
        return sql.change(text, parameters);
    }

    @Override
    public void changeEach(String text, List<Object[]> parameterLists) {
        sql.changeEach(text, parameterLists);
    }
}
