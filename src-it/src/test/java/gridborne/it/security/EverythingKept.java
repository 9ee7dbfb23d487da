package gridborne.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.stack.LocalStack;
import gridborne.tenants.database.Sealed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All columns of all tables of one utility, as its owner reads them: what is sealed, opened. */
public final class EverythingKept implements AutoCloseable {

    private final Connection owner;
    private final Sealed sealed;

    private EverythingKept(Connection owner, Sealed sealed) {
        this.owner = owner;
        this.sealed = sealed;
    }

    public static EverythingKept of(LocalStack stack, String url) throws SQLException {
        Map<String, String> settings = stack.portalSettings();
        Connection owner = DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
        try (PreparedStatement enter = owner.prepareStatement("""
                select set_config('app.tenant', id::text, false) from tenant_tenant
                where slug = ?""")) {
            enter.setString(1, url.replaceAll("^http://([^.]+)\\..*$", "$1"));
            enter.executeQuery();
        }
        return new EverythingKept(owner, new Sealed(settings.get("gridborne.secret-key")));
    }

    /** Each table and column with one of these words in it. */
    public List<String> placesOf(String... words) throws SQLException {
        List<String> places = new ArrayList<>();
        for (String table : tables()) {
            try (Statement all = owner.createStatement();
                    ResultSet rows = all.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    places.addAll(found(table, rows, words));
                }
            }
        }
        return places;
    }

    /** What no caller can do: the past as a test wants it. */
    public int change(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** One number of a table. */
    public long number(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement query = owner.createStatement();
                ResultSet rows = query.executeQuery("select tablename from pg_tables"
                        + " where schemaname = 'public' order by tablename")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private List<String> found(String table, ResultSet row, String... words)
            throws SQLException {
        List<String> places = new ArrayList<>();
        ResultSetMetaData about = row.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String text = about.getColumnTypeName(i).equals("bytea")
                    ? opened(row.getBytes(i)) : String.valueOf(row.getString(i));
            for (String word : words) {
                if (text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                    places.add(table + "." + about.getColumnLabel(i) + ": " + text);
                }
            }
        }
        return places;
    }

    private String opened(byte[] bytes) {
        if (bytes == null) {
            return "";
        }
        try {
            return new String(sealed.open(bytes), UTF_8);
        } catch (IllegalStateException notSealed) {
            return new String(bytes, UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
