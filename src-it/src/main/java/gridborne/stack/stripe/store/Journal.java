package gridborne.stack.stripe.store;

import gridborne.stack.machine.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of lines that only grows. A line cut short by a crash is no line. It is written through a
 * plain stream: a channel would be closed for all by one interrupted thread.
 */
final class Journal implements AutoCloseable {

    private final Path path;
    private final Object turn = new Object();
    private FileOutputStream out;
    private volatile long written;
    private volatile long durable;

    private Journal(Path path, FileOutputStream out, long length) {
        this.path = path;
        this.out = out;
        this.written = length;
        this.durable = length;
    }

    /** Tells every whole line, cuts off a broken last one, and is ready for more. */
    static Journal open(Path path, Consumer<String> reader) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.notExists(path)) {
                Files.createFile(path);
                forceName(path);
            }
            long whole = wholeLines(path, reader);
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
            return new Journal(path, new FileOutputStream(path.toFile(), true), whole);
        } catch (IOException failure) {
            throw Refusal.because("Cannot read " + path, failure);
        }
    }

    /** A name reaches the disk with its directory. */
    private static void forceName(Path path) throws IOException {
        try (FileChannel directory = FileChannel.open(path.toAbsolutePath().getParent(),
                StandardOpenOption.READ)) {
            directory.force(true);
        }
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
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            out.write(bytes);
            written += bytes.length;
            return written;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
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
                out.getFD().sync();
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
            long length = 0;
            FileOutputStream fresh = new FileOutputStream(next.toFile());
            for (String line : (Iterable<String>) lines::iterator) {
                byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                fresh.write(bytes);
                length += bytes.length;
            }
            fresh.getFD().sync();
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            forceName(path);
            out.close();
            out = fresh;
            written = length;
            durable = length;
        } catch (IOException failure) {
            throw Refusal.because("Cannot write " + next, failure);
        }
    }

    @Override
    public void close() {
        try {
            out.getFD().sync();
            out.close();
        } catch (IOException failure) {
            throw Refusal.because("Cannot close " + path, failure);
        }
    }
}
