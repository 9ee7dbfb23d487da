package gridborne.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * One utility's rows in the database of a portal, behind the same wall as the portal: what a test
 * looks at, spoils or holds while the portal works.
 */
public final class TenantDatabase implements AutoCloseable {

    private final Connection connection;

    private TenantDatabase(Connection connection) {
        this.connection = connection;
    }

    /** As the application. */
    public static TenantDatabase of(Map<String, String> settings, String slug) {
        return open(settings, "user", "password", slug);
    }

    /** As the owner of the tables, who may lock them. */
    public static TenantDatabase asOwner(Map<String, String> settings, String slug) {
        return open(settings, "owner", "owner-password", slug);
    }

    private static TenantDatabase open(Map<String, String> settings, String user,
                                       String password, String slug) {
        try {
            TenantDatabase database = new TenantDatabase(DriverManager.getConnection(
                    settings.get("gridborne.db.url"), settings.get("gridborne.db." + user),
                    settings.get("gridborne.db." + password)));
            long tenant = database.number("select id from tenant_tenant where slug = ?", slug);
            database.number("select set_config('app.tenant', ?, false)::bigint",
                    Long.toString(tenant));
            return database;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of the first row, 0 where it is null. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(Objects.requireNonNullElse(text(sql, parameters), "0"));
    }

    public String text(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("No row: " + sql);
            }
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Nothing but the effect counts, such as a lock. */
    public void run(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
