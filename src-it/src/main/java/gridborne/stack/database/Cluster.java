package gridborne.stack.database;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.DurableFile;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** PostgreSQL's files on the disk. */
final class Cluster {

    private static final String MAJOR_VERSION = "18";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private final DataDirectory data;
    private final Path directory;

    Cluster(DataDirectory data) {
        this.data = data;
        this.directory = data.path("postgres");
    }

    Path directory() {
        return directory;
    }

    void makeIfMissing(PostgresBinaries binaries, Unprivileged unprivileged, Processes processes,
            String superuserPassword) {
        if (Files.exists(directory)) {
            requireVersion();
        } else {
            make(binaries, unprivileged, processes, superuserPassword);
        }
    }

    private void requireVersion() {
        String version = new DurableFile(directory.resolve("PG_VERSION")).text().strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new Refusal(directory + " was made by PostgreSQL " + version
                    + ", this stack runs "
                    + MAJOR_VERSION + "; move it away to begin with an empty database.");
        }
    }

    /** Beside its place first: what is in place is complete. */
    private void make(PostgresBinaries binaries, Unprivileged unprivileged, Processes processes,
            String superuserPassword) {
        Path unfinished = data.freshDirectory("postgres.unfinished");
        DurableFile password = new DurableFile(data.path("postgres.password"));
        password.write(superuserPassword);
        unprivileged.give(unfinished);
        unprivileged.give(password.path());
        int code = processes.run("postgres", unprivileged.command(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + Postgres.SUPERUSER,
                "--pwfile=" + password.path(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")), LIMIT);
        if (code != 0) {
            throw new Refusal("PostgreSQL could not make its files; see "
                    + processes.log("postgres") + ".");
        }
        try {
            Files.delete(password.path());
            Files.move(unfinished, directory);
        } catch (IOException failure) {
            throw Refusal.because("Cannot put PostgreSQL's files into " + directory, failure);
        }
    }

    /**
     * After a power cut the lock of the dead server can name a number that now belongs to somebody
     * else's process; PostgreSQL would then refuse for ever. A living server is never overlooked:
     * its program is called postgres.
     */
    void removeStaleLock() {
        DurableFile lock = new DurableFile(directory.resolve("postmaster.pid"));
        if (!lock.exists()) {
            return;
        }
        long pid = Long.parseLong(lock.text().lines().findFirst().orElse("0").strip());
        boolean servers = ProcessHandle.of(pid)
                .map(process -> process.info().command().orElse("").endsWith("/postgres"))
                .orElse(true);
        if (!servers) {
            try {
                Files.delete(lock.path());
            } catch (IOException failure) {
                throw Refusal.because("Cannot remove " + lock.path(), failure);
            }
        }
    }
}
