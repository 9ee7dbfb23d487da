package gridborne.stack.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database and its two roles (S10.2): the owner makes the tables, the application owns nothing
 * and cannot pass by row-level security.
 */
record Roles(String database, String owner, String ownerPassword, String user, String password) {

    /** On any database of the server, as superuser. */
    void ensure(Connection server) throws SQLException {
        ensureRole(server, owner, ownerPassword);
        ensureRole(server, user, password);
        if (!exists(server, "select 1 from pg_database where datname = ?", database)) {
            run(server, "create database " + database + " owner " + owner);
            run(server, "revoke all on database " + database + " from public");
            run(server, "grant connect on database " + database + " to " + user);
        }
    }

    /** On the database itself, as superuser. */
    void ensureSchema(Connection inside) throws SQLException {
        run(inside, "alter schema public owner to " + owner);
        run(inside, "revoke create on schema public from public");
        run(inside, "grant usage on schema public to " + user);
    }

    private static void ensureRole(Connection server, String role, String password)
            throws SQLException {
        String verb = exists(server, "select 1 from pg_roles where rolname = ?", role)
                ? "alter" : "create";
        run(server, verb + " role " + role + " login nosuperuser nobypassrls nocreatedb"
                + " nocreaterole password " + literal(server, password));
    }

    private static boolean exists(Connection server, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String literal(Connection server, String text) throws SQLException {
        try (Statement statement = server.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
