package gridborne.tenants.database;

import gridborne.grid.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * All that is read of a tenant in one piece of work is of one moment: a transaction of its own,
 * repeatable and read only, behind the wall like any other.
 */
@ApplicationScoped
public class Snapshot {

    /** What is done with a moment. */
    @FunctionalInterface
    public interface Work {
        void with(Moment moment) throws SQLException;
    }

    /** A tenant's rows at one moment. */
    public static final class Moment {
        private final Connection connection;

        private Moment(Connection connection) {
            this.connection = connection;
        }

        public <T> List<T> rows(String sql, Sql.Row<T> reader, Object... parameters)
                throws SQLException {
            return Statements.rows(connection, sql, reader, parameters);
        }

        public void walk(String sql, Sql.Walk walk, Object... parameters) throws SQLException {
            Statements.walk(connection, sql, walk, parameters);
        }
    }

    @Resource(lookup = "java:app/jdbc/gridborne")
    private DataSource dataSource;

    /** Outside of any other transaction, on a connection of its own. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void of(TenantId tenant, Work work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Statements.change(connection,
                    "set transaction isolation level repeatable read, read only");
            Moment moment = new Moment(connection);
            try {
                moment.rows("select set_config('app.tenant', ?, true)", row -> row.getString(1),
                        Long.toString(tenant.value()));
                work.with(moment);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("a snapshot of tenant " + tenant, failed);
        }
    }
}
