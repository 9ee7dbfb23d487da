package gridborne.tenants.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads without a tenant: the registry, and whether the database answers at all. Row-level security
 * shows nothing else here, since no tenant is set.
 */
@ApplicationScoped
public class RegistrySql {

    @Resource(lookup = "java:app/jdbc/gridborne")
    private DataSource dataSource;

    public <T> List<T> rows(String sql, Sql.Row<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            return Statements.rows(connection, sql, reader, parameters);
        } catch (SQLException failed) {
            throw new DatabaseFailure(sql, failed);
        }
    }
}
