package gridborne.tenants.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * SQL in the current tenant's transaction, for what entities do badly: locks, upserts, bulk. It
 * runs on the connection of the injected EntityManager, so row-level security holds here too, and
 * the column {@code tenant_id} fills itself: no statement needs to name a tenant.
 */
@ApplicationScoped
public class Sql {

    /** Makes a value of one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Goes through rows, calling {@link ResultSet#next()} itself. */
    @FunctionalInterface
    public interface Walk {
        void through(ResultSet rows) throws SQLException;
    }

    @Inject
    private EntityManager entityManager;

    /** A moment of a row, or null where there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public <T> List<T> rows(String sql, Row<T> reader, Object... parameters) {
        try {
            return Statements.rows(connection(), sql, reader, parameters);
        } catch (SQLException failed) {
            throw new DatabaseFailure(sql, failed);
        }
    }

    /** The first row, if there is any. */
    public <T> Optional<T> row(String sql, Row<T> reader, Object... parameters) {
        return rows(sql, reader, parameters).stream().findFirst();
    }

    /** Goes through the rows as they come, however many there are. */
    public void walk(String sql, Walk walk, Object... parameters) {
        try {
            Statements.walk(connection(), sql, walk, parameters);
        } catch (SQLException failed) {
            throw new DatabaseFailure(sql, failed);
        }
    }

    /** Runs an insert, update or delete; returns how many rows it touched. */
    public int change(String sql, Object... parameters) {
        try {
            return Statements.change(connection(), sql, parameters);
        } catch (SQLException failed) {
            throw new DatabaseFailure(sql, failed);
        }
    }

    /** Runs one statement for each list of parameters, in one batch. */
    public void changeEach(String sql, List<Object[]> parameterLists) {
        try {
            Statements.changeEach(connection(), sql, parameterLists);
        } catch (SQLException failed) {
            throw new DatabaseFailure(sql, failed);
        }
    }

    private Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }
}
