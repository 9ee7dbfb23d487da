package gridborne.stack.database;

import gridborne.stack.machine.Child;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Launch;
import gridborne.stack.machine.Launch.Farewell;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Refusal;
import gridborne.stack.machine.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server on the loopback address, as durable as in production. */
public final class Postgres implements Part {

    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "gridborne";

    /** Recovery after a crash replays the log first. */
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** After kill -9 of the server its last backends still hold the shared memory for a moment. */
    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Path stackHome;
    private final Processes processes;
    private final Ports ports;
    private final String superuserPassword;
    private final Roles roles;
    private final Cluster cluster;
    private Child server;
    private int port;

    public Postgres(Path stackHome, DataDirectory data, Processes processes, Ports ports,
            Secrets secrets) {
        this.stackHome = stackHome;
        this.processes = processes;
        this.ports = ports;
        this.superuserPassword = secrets.kept("database-superuser", Secrets::hex);
        this.roles = new Roles(DATABASE,
                "gridborne_owner", secrets.kept("database-owner", Secrets::hex),
                "gridborne_app", secrets.kept("database-user", Secrets::hex));
        this.cluster = new Cluster(data);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean clearOrphan() {
        return processes.stopOrphan("postgres", Farewell.INT, STOP);
    }

    @Override
    public void start() {
        PostgresBinaries binaries = PostgresBinaries.unpackedUnder(stackHome);
        Unprivileged unprivileged = Unprivileged.on(processes);
        cluster.makeIfMissing(binaries, unprivileged, processes, superuserPassword);
        cluster.removeStaleLock();
        unprivileged.give(cluster.directory());
        port = port == 0 ? ports.port("postgres") : port;
        List<String> command = unprivileged.command(command(binaries.program("postgres")));
        launch(command);
        for (int attempt = 1; !isReady() && attempt < ATTEMPTS; attempt++) {
            Patience.pause(BETWEEN_ATTEMPTS);
            launch(command);
        }
        requireReady();
        prepareDatabase();
    }

    private void launch(List<String> command) {
        server = processes.start(
                new Launch("postgres", "postgres", command, Map.of(), Farewell.INT));
    }

    private List<String> command(Path program) {
        return List.of(program.toString(),
                "-D", cluster.directory().toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                // The three that make a commit a promise. They are the defaults of PostgreSQL;
                // written here because embedded ones are so often told otherwise.
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "full_page_writes=on",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC");
    }

    /** False when the server ended at once, saying that the old one's memory is still in use. */
    private boolean isReady() {
        boolean answered = Patience.until(START, () -> !server.isAlive() || accepts());
        boolean ready = answered && server.isAlive();
        return ready || server.words().last(line -> line.contains("shared memory")).isEmpty();
    }

    private void requireReady() {
        if (!server.isAlive() || !accepts()) {
            String reason = server.words()
                    .last(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .orElse("see " + processes.log("postgres"));
            server.stop(STOP);
            throw new Refusal("PostgreSQL did not start: " + reason + ".");
        }
    }

    private boolean accepts() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void prepareDatabase() {
        try (Connection server = connect(SUPERUSER)) {
            roles.ensure(server);
        } catch (SQLException failure) {
            throw new Refusal("PostgreSQL refused the database's roles: " + failure.getMessage());
        }
        try (Connection inside = connect(DATABASE)) {
            roles.ensureSchema(inside);
        } catch (SQLException failure) {
            throw new Refusal("PostgreSQL refused the schema: " + failure.getMessage());
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(database));
        source.setUser(SUPERUSER);
        source.setPassword(superuserPassword);
        source.setConnectTimeout(5);
        return source.getConnection();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public DatabaseAccess access() {
        return new DatabaseAccess(url(DATABASE), roles.owner(), roles.ownerPassword(),
                roles.user(), roles.password());
    }

    @Override
    public String whereabouts() {
        return url(DATABASE);
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(STOP);
        }
    }
}
