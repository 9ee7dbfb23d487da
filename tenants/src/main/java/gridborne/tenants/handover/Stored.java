package gridborne.tenants.handover;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that lies in the database in pieces, read one piece after the other. */
final class Stored extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int next;
    private int read;
    private boolean ended;

    Stored(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isMore() ? piece[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!isMore()) {
            return -1;
        }
        int part = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, target, from, part);
        read += part;
        return part;
    }

    private boolean isMore() {
        while (!ended && read == piece.length) {
            Optional<byte[]> found = pieces.apply(next++);
            ended = found.isEmpty();
            piece = found.orElse(piece);
            read = ended ? read : 0;
        }
        return !ended;
    }
}
