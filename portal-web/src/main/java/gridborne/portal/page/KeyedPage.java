package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page whose form has a one-time key: each time it is shown, it has another. What stands around
 * the key is packed once; a key goes between as it is, which the format allows (RFC 1951, 3.2.4).
 */
final class KeyedPage {

    private static final byte[] GZIP_BEGIN = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final int BLOCK_HEAD = 5;
    private static final int GZIP_END = 8;

    private final String type;
    private final List<Part> parts;

    /** What stands before, between and behind the keys. */
    private record Part(byte[] plain, byte[] packed) {

        static Part of(String text) {
            byte[] plain = text.getBytes(UTF_8);
            return new Part(plain, packed(plain));
        }

        /** Ends at the end of a byte, so that something else may follow. */
        private static byte[] packed(byte[] plain) {
            Deflater packing = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                packing.setInput(plain);
                // What cannot be packed grows by a few bytes for each 16 kB.
                byte[] room = new byte[plain.length + plain.length / 1000 + 100];
                return Arrays.copyOf(room, packing.deflate(room, 0, room.length,
                        Deflater.SYNC_FLUSH));
            } finally {
                packing.end();
            }
        }
    }

    private KeyedPage(String type, List<Part> parts) {
        this.type = type;
        this.parts = parts;
    }

    /** @param key as it stands in the text, perhaps several times or not at all */
    static KeyedPage of(CapturedPage.Shown shown, String key) {
        return new KeyedPage(shown.type(), Stream.of(
                new String(shown.content(), UTF_8).split(Pattern.quote(key), -1))
                .map(Part::of).toList());
    }

    ReadyPage with(String key) {
        byte[] keyBytes = key.getBytes(UTF_8);
        byte[] plain = plain(keyBytes);
        return new ReadyPage(type, plain, packed(keyBytes, plain), Optional.empty());
    }

    private byte[] plain(byte[] key) {
        ByteBuffer plain = ByteBuffer.allocate((parts.size() - 1) * key.length
                + parts.stream().mapToInt(part -> part.plain().length).sum());
        plain.put(parts.get(0).plain());
        parts.stream().skip(1).forEach(part -> plain.put(key).put(part.plain()));
        return plain.array();
    }

    private byte[] packed(byte[] key, byte[] plain) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        ByteBuffer packed = ByteBuffer.allocate(GZIP_BEGIN.length + LAST_BLOCK.length + GZIP_END
                + (parts.size() - 1) * (BLOCK_HEAD + key.length)
                + parts.stream().mapToInt(part -> part.packed().length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        packed.put(GZIP_BEGIN).put(parts.get(0).packed());
        parts.stream().skip(1).forEach(part -> packed.put((byte) 0).putShort((short) key.length)
                .putShort((short) ~key.length).put(key).put(part.packed()));
        packed.put(LAST_BLOCK).putInt((int) sum.getValue()).putInt(plain.length);
        return packed.array();
    }
}
