package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page with a key, which is packed around it. */
class APageShownAgainTest {

    private static final String KEY = "0b6cf6b2-5b4c-4f4b-8f0b-0d6c1c1f6a11";
    private static final String NEXT = "7a1c2f3e-aaaa-4bbb-8ccc-1234567890ab";

    @ParameterizedTest
    @ValueSource(strings = {"", "no key at all", KEY, "<p>ü€" + KEY + "</p>",
        KEY + KEY,
        "a" + KEY + "b" + KEY + "c"})
    void isTheSameButForItsKey(String text) throws IOException {
        ReadyPage next = page(text).with(NEXT);

        assertEquals(text.replace(KEY, NEXT), new String(next.plain(), UTF_8));
        assertArrayEquals(next.plain(), unpacked(next.packed()));
    }

    /** What cannot be packed gets longer; it still has to fit. */
    @Test
    void holdsWhatCannotBePacked() throws IOException {
        long seed = System.nanoTime();
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(200_000, 32, 0x7ff).forEach(text::appendCodePoint);
        text.append(KEY).append("end");

        ReadyPage next = page(text.toString()).with(NEXT);

        assertArrayEquals(next.plain(), unpacked(next.packed()), "seed " + seed);
    }

    private static KeyedPage page(String text) {
        return KeyedPage.of(new CapturedPage.Shown("text/html", text.getBytes(UTF_8)), KEY);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
