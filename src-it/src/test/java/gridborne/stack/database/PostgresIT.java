package gridborne.stack.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path place;

    private DataDirectory data;
    private Postgres postgres;

    @BeforeEach
    void start() {
        data = DataDirectory.open(place, 0);
        postgres = postgres();
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
        data.close();
    }

    @Test
    void keepsEveryPromiseOfACommit() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertEquals("on", asUser("show " + setting), setting);
        }
    }

    @Test
    void givesTheApplicationARoleThatOwnsNothingAndSeesByPolicyOnly() throws SQLException {
        assertEquals("f f f", asUser("select concat_ws(' ', rolsuper::text::char(1),"
                + " rolbypassrls::text::char(1), rolcreatedb::text::char(1))"
                + " from pg_roles where rolname = current_user"));
        assertThrows(SQLException.class, () -> asUser("create table mine (id int)"));
        assertEquals("gridborne_owner", asUser("select pg_get_userbyid(datdba) from pg_database"
                + " where datname = current_database()"));
    }

    @Test
    void hasWhatWasCommittedBeforeItWasKilled() throws SQLException {
        asOwner("create table kept (what text)");
        asOwner("insert into kept values ('this')");
        killServer();

        postgres.start();

        assertEquals("this", asOwnerRead("select what from kept"));
    }

    @Test
    void isFoundAndStoppedByTheNextStackWhenItsOwnWasKilled() throws SQLException {
        asOwner("create table kept (what text)");
        Postgres next = postgres();

        assertTrue(next.clearOrphan());

        assertFalse(postgres.isAlive());
        next.start();
        assertEquals("0", asOwnerRead("select count(*) from kept"));
        next.stop();
    }

    @Test
    void isNotKeptFromStartingByALockWhoseNumberIsSomebodyElsesNow() throws Exception {
        killServer();
        Path lock = place.resolve("postgres/postmaster.pid");
        String stale = Files.readString(lock);
        Files.writeString(lock, stale.replaceFirst("\\d+",
                Long.toString(ProcessHandle.current().pid())));

        postgres.start();

        assertTrue(postgres.isAlive());
    }

    private void killServer() {
        long pid = Long.parseLong(read("run/postgres").split(" ")[0]);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertTrue(Patience.until(Duration.ofSeconds(10), () -> !postgres.isAlive()));
    }

    private String read(String file) {
        try {
            return Files.readString(place.resolve(file));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Postgres postgres() {
        return new Postgres(Path.of(System.getProperty("gridborne.stack.home")), data,
                new Processes(data), new Ports(data), new Secrets(data));
    }

    private String asUser(String query) throws SQLException {
        DatabaseAccess access = postgres.access();
        return first(access.url(), access.user(), access.password(), query);
    }

    private String asOwnerRead(String query) throws SQLException {
        DatabaseAccess access = postgres.access();
        return first(access.url(), access.owner(), access.ownerPassword(), query);
    }

    private void asOwner(String command) throws SQLException {
        DatabaseAccess access = postgres.access();
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(),
                access.ownerPassword()); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String first(String url, String user, String password, String query)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
