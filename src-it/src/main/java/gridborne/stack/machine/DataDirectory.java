package gridborne.stack.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything a stack keeps, in one directory that one stack at a time may use. */
public final class DataDirectory implements AutoCloseable {

    /** Below this PostgreSQL and the chain would stop in the middle of something. */
    public static final long LEAST_FREE_BYTES = 512L << 20;

    private static final List<String> KEPT = List.of("postgres", "postgres.unfinished",
            "postgres.password", "chain", "keystore", "portal", "secrets", "run", "logs",
            "ports.properties", "access.json", "stripe", "mail", "mqtt");

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    public static DataDirectory open(Path root, long leastFreeBytes) {
        Path directory = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            requireSpace(directory, leastFreeBytes);
            return new DataDirectory(directory, lock(directory.resolve("lock")));
        } catch (IOException failure) {
            throw Refusal.because("Cannot use the data directory " + directory, failure);
        }
    }

    private static void requireSpace(Path directory, long leastFreeBytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < leastFreeBytes) {
            throw new Refusal("The disk of " + directory + " has " + (free >> 20)
                    + " MB left and the stack needs " + (leastFreeBytes >> 20)
                    + " MB; make room, or choose another place with -Dgridborne.data=<directory>.");
        }
    }

    /** The lock belongs to this process and ends with it, also by kill -9. */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = read(channel);
            channel.close();
            throw new Refusal("Another stack (process " + holder + ") is using "
                    + file.getParent() + "; stop it first, or choose another place with"
                    + " -Dgridborne.data=<directory>.");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    public Path root() {
        return root;
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /** A directory inside, made when it is missing. */
    public Path directory(String name) {
        Path directory = root.resolve(name);
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw Refusal.because("Cannot make " + directory, failure);
        }
    }

    /** A directory inside, empty whatever it held before. */
    public Path freshDirectory(String name) {
        delete(root.resolve(name));
        return directory(name);
    }

    /** Deletes what stacks keep; what somebody else put beside it stays. */
    public void forget() {
        KEPT.forEach(name -> delete(root.resolve(name)));
    }

    private static void delete(Path path) {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException failure) {
            throw Refusal.because("Cannot delete " + path, failure);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw Refusal.because("Cannot release " + root, failure);
        }
    }
}
