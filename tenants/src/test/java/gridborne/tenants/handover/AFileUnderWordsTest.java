package gridborne.tenants.handover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file is cut into pieces, closed, and comes out again as it was, for whoever has its words. */
class AFileUnderWordsTest {

    private static final int SEED = 41;

    private final List<byte[]> kept = new ArrayList<>();

    @Test
    void comesOutAsItWentIn() throws IOException {
        for (int size : new int[] {0, 1, 100, (1 << 18) - 17, 1 << 18, 700_001}) {
            kept.clear();
            byte[] content = new byte[size];
            new Random(SEED + size).nextBytes(content);
            String words = SealedFile.phrase();

            Pieces pieces = closed(content, words);

            try (InputStream file = SealedFile.from(stored(), words)) {
                assertArrayEquals(content, file.readAllBytes(), "size " + size);
            }
            assertEquals(kept.stream().mapToLong(piece -> piece.length).sum(), pieces.bytes());
        }
    }

    @Test
    void isNothingWithoutItsWords() throws IOException {
        byte[] content = "Rosa, HOUSE-1".repeat(100).getBytes(StandardCharsets.UTF_8);

        closed(content, SealedFile.phrase());

        byte[] lying = stored().readAllBytes();
        assertEquals("Salted__", new String(lying, 0, 8, StandardCharsets.US_ASCII));
        assertFalse(new String(lying, StandardCharsets.ISO_8859_1).contains("Rosa"));
        assertFalse(isOpened(content, SealedFile.phrase()));
    }

    private boolean isOpened(byte[] content, String words) {
        try (InputStream file = SealedFile.from(stored(), words)) {
            return Arrays.equals(content, file.readAllBytes());
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void hasOtherWordsEachTime() {
        assertNotEquals(SealedFile.phrase(), SealedFile.phrase());
    }

    private Pieces closed(byte[] content, String words) throws IOException {
        Pieces pieces = new Pieces((number, piece) -> {
            assertEquals(kept.size(), number);
            kept.add(piece);
        });
        try (OutputStream out = SealedFile.to(pieces, words)) {
            out.write(content);
        }
        return pieces;
    }

    private InputStream stored() {
        return new Stored(number -> number < kept.size() ? Optional.of(kept.get(number))
                : Optional.empty());
    }
}
