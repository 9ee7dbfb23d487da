package gridborne.tenants.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Only pixels of a reasonable number become a logo. */
class ALogoTest {

    @Test
    void isAPictureDrawnAgain() throws IOException {
        byte[] png = png(40, 20);
        byte[] withMore = Arrays.copyOf(png, png.length + 20);
        System.arraycopy("<script>alert(1)</sc".getBytes(UTF_8), 0, withMore, png.length, 20);

        Logo logo = Logo.of(withMore);

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertEquals(40, drawn.getWidth());
        assertFalse(new String(logo.png(), UTF_8).contains("script"));
        assertEquals(12, logo.version().length());
    }

    @Test
    void isNoOtherFile() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertTrue(refused(svg.getBytes(UTF_8)).contains("no PNG"));
        assertTrue(refused(new byte[0]).contains("no PNG"));
        assertTrue(refused(new byte[Logo.MOST_BYTES + 1]).contains("bytes"));
    }

    @Test
    void isNotUnpackedWhenItSaysItIsHuge() throws IOException {
        byte[] bomb = png(40, 20);
        ByteBuffer.wrap(bomb).putInt(16, 60_000);

        assertTrue(refused(bomb).contains("60000 × 20 pixels"));
    }

    @Test
    void isNotBroken() throws IOException {
        assertTrue(refused(Arrays.copyOf(png(40, 20), 40)).contains("logo"));
    }

    private static String refused(byte[] upload) {
        return assertThrows(IllegalArgumentException.class, () -> Logo.of(upload)).getMessage();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }
}
