package gridborne.tenants.handover;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** A file on its way into the database: cut into pieces, counted and hashed. */
final class Pieces extends OutputStream {

    private static final int PIECE = 1 << 18;

    private final BiConsumer<Integer, byte[]> keep;
    private final MessageDigest digest;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long bytes;

    Pieces(BiConsumer<Integer, byte[]> keep) {
        this.keep = keep;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(source, from + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == PIECE) {
                keep();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    private void keep() {
        byte[] full = Arrays.copyOf(piece, filled);
        digest.update(full);
        bytes += filled;
        filled = 0;
        keep.accept(number++, full);
    }

    long bytes() {
        return bytes;
    }

    /** Of all of it; to be asked once, when it is closed. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
