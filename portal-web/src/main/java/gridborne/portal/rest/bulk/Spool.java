package gridborne.portal.rest.bulk;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body, put aside in a file without a name: it is gone when it is closed, or when we are killed.
 */
public final class Spool implements AutoCloseable {

    public static final int MAX_LINES = 10_000;
    static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int BUFFER = 16 * 1024;

    private final FileChannel file;
    private final String sha256;

    private Spool(FileChannel file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /** Takes a body whole, or refuses it whole if it is too long. */
    public static Spool of(InputStream body) throws IOException {
        Path name = Files.createTempFile("gridborne-readings", null);
        FileChannel file = FileChannel.open(name, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            MessageDigest digest = sha256();
            copy(new DigestInputStream(body, digest), Channels.newOutputStream(file));
            return new Spool(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | ProblemException refused) {
            file.close();
            throw refused;
        }
    }

    private static void copy(InputStream body, OutputStream file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        int lines = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            lines += lineEnds(buffer, read);
            if (bytes > MAX_BYTES || lines > MAX_LINES + 1) {
                throw new ProblemException(ProblemKind.TOO_LARGE, "A body has up to " + MAX_LINES
                        + " lines and " + MAX_BYTES + " bytes. Nothing of it was recorded; send"
                        + " it in several requests.");
            }
            file.write(buffer, 0, read);
        }
    }

    private static int lineEnds(byte[] buffer, int length) {
        int ends = 0;
        for (int i = 0; i < length; i++) {
            ends += buffer[i] == '\n' ? 1 : 0;
        }
        return ends;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Of the whole body, in hex. */
    public String sha256Hex() {
        return sha256;
    }

    /** From the first byte on. */
    InputStream content() throws IOException {
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
