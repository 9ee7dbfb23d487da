package gridborne.chain;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.grid.TenantId;
import gridborne.tenants.database.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the real migrations, reached as the application's role behind row-level
 * security. Transactions and the current tenant are the thread's, without a container.
 */
final class TestDatabase implements Rows, Transactions {

    private static final String APPLICATION = "gridborne_app";
    private static final EmbeddedPostgres SERVER = start();

    private final ThreadLocal<Connection> running = new ThreadLocal<>();
    private final ThreadLocal<TenantId> tenant = ThreadLocal.withInitial(() -> TenantId.PLATFORM);
    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    static TestDatabase create() {
        TestDatabase database = new TestDatabase("test_" + System.nanoTime());
        database.migrate();
        return database;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            asOwner(server.getPostgresDatabase().getConnection(),
                    "create role " + APPLICATION + " login");
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void migrate() {
        try {
            asOwner(SERVER.getPostgresDatabase().getConnection(), "create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        for (String module : List.of("tenants", "chain")) {
            Flyway.configure().dataSource(SERVER.getDatabase("postgres", name))
                    .locations("classpath:db/migration/" + module).table(module + "_history")
                    .baselineOnMigrate(true).baselineVersion("0")
                    .placeholders(Map.of("app_role", APPLICATION)).load().migrate();
        }
    }

    private static void asOwner(Connection connection, String sql) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A utility in the registry. */
    TenantId addTenant(String slug) {
        return within(TenantId.PLATFORM, () -> run(() -> one("""
                insert into tenant_tenant (slug, name, zone, locale, coin_name, currency,
                    coin_price_minor, price_microcoins_per_wh, fee_policy, fee_value,
                    grace_minutes, demo, state)
                values (?, ?, 'UTC', 'en', 'coin', 'EUR', 25, 1000, 'FLAT', 10000, 0, true,
                        'PROVISIONING')
                returning id""", row -> new TenantId(row.getLong("id")), slug, slug)));
    }

    <T> T within(TenantId other, Supplier<T> work) {
        TenantId before = tenant.get();
        tenant.set(other);
        try {
            return work.get();
        } finally {
            tenant.set(before);
        }
    }

    @Override
    public <T> T run(Supplier<T> work) {
        try (Connection connection = SERVER.getDatabase(APPLICATION, name).getConnection()) {
            connection.setAutoCommit(false);
            running.set(connection);
            one("select set_config('app.tenant', ?, true)", row -> row.getString(1),
                    tenant.get().toString());
            T result = work.get();
            connection.commit();
            return result;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } finally {
            running.remove();
        }
    }

    @Override
    public <T> List<T> rows(String sql, Sql.Row<T> reader, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    @Override
    public int change(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    @Override
    public void changeEach(String sql, List<Object[]> parameterLists) {
        try (PreparedStatement statement = prepared(sql)) {
            for (Object[] parameters : parameterLists) {
                bind(statement, parameters);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = running.get().prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant moment
                    ? moment.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
