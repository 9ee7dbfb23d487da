package gridborne.stack.stripe.store;

import gridborne.stack.machine.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A file of lines that only grows. A line cut short by a crash is no line. */
final class Journal implements AutoCloseable {

    private final Path path;
    private FileChannel channel;
    private volatile long written;
    private volatile long durable;
    private final Object turn = new Object();

    private Journal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Tells every whole line, cuts off a broken last one, and is ready for more. */
    static Journal open(Path path, Consumer<String> reader) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = append(path);
            Journal journal = new Journal(path, channel);
            channel.truncate(wholeLines(path, reader));
            journal.written = channel.size();
            journal.durable = journal.written;
            return journal;
        } catch (IOException failure) {
            throw Refusal.because("Cannot read " + path, failure);
        }
    }

    private static FileChannel append(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    private static long wholeLines(Path path, Consumer<String> reader) throws IOException {
        long bytes = 0;
        long size = Files.size(path);
        // A character cut in two must not stop the reading: its line is cut off as a whole.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Files.newInputStream(path), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long end = bytes + line.getBytes(StandardCharsets.UTF_8).length + 1L;
                if (end > size) {
                    return bytes;
                }
                reader.accept(line);
                bytes = end;
            }
        }
        return bytes;
    }

    /** Writes without waiting for the disk; answers where the line ends. */
    synchronized long append(String line) {
        try {
            write(channel, line);
            written = channel.position();
            return written;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
        }
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Waits until everything before this position is on the disk; one write serves many. */
    void force(long position) {
        if (durable >= position) {
            return;
        }
        synchronized (turn) {
            if (durable >= position) {
                return;
            }
            try {
                long reached = written;
                channel.force(false);
                durable = reached;
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot write " + path, failure);
            }
        }
    }

    long size() {
        return written;
    }

    /** Puts these lines in the place of all lines so far. Only while nobody else writes. */
    void replace(Stream<String> lines) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            FileChannel fresh = append(next);
            for (String line : (Iterable<String>) lines::iterator) {
                write(fresh, line);
            }
            fresh.force(true);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            channel.close();
            channel = fresh;
            written = fresh.position();
            durable = written;
        } catch (IOException failure) {
            throw Refusal.because("Cannot write " + next, failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.force(true);
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
        }
    }
}
