package gridborne.stack.stripe.store;

import gridborne.stack.machine.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

    /** Reads bytes, not characters: a character cut in two must not stop the reading. */
    private static long wholeLines(Path path, Consumer<String> reader) throws IOException {
        long whole = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(path)) {
            for (int read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                int start = 0;
                for (int end = newLine(chunk, 0, read); end < read;
                        end = newLine(chunk, start, read)) {
                    line.write(chunk, start, end - start);
                    whole += line.size() + 1;
                    reader.accept(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                    start = end + 1;
                }
                line.write(chunk, start, read - start);
            }
        }
        return whole;
    }

    private static int newLine(byte[] chunk, int from, int to) {
        int index = from;
        while (index < to && chunk[index] != '\n') {
            index++;
        }
        return index;
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
