package gridborne.stack.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that holds either its old or its new content, whatever is killed or unplugged while it is
 * written. Only its owner can read it: everything kept this way is a secret or somebody's book.
 */
public record DurableFile(Path path) {

    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] content) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            forceDirectory();
        } catch (IOException failure) {
            throw Refusal.because("Cannot write " + path, failure);
        }
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public String text() {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw Refusal.because("Cannot read " + path, failure);
        }
    }

    /** The rename itself must reach the disk, too. */
    private void forceDirectory() throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
