package gridborne.tenants.look;

import gridborne.tenants.database.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/**
 * A utility's picture: a PNG that we drew again ourselves, so that nothing but its pixels is left.
 * SVG can carry scripts and is not taken.
 */
public record Logo(byte[] png) {

    public static final int MOST_BYTES = 100 * 1024;
    private static final int LARGEST_SIDE = 1024;
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504E470D0A1A0A");
    private static final int WIDTH_AT = 16;
    private static final int HEADER_BYTES = 24;

    /** Looks at the size before the picture is unpacked: few bytes can be many pixels. */
    public static Logo of(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw new IllegalArgumentException("The logo has " + upload.length + " bytes; it may"
                    + " have " + MOST_BYTES + ".");
        }
        if (upload.length < HEADER_BYTES
                || !Arrays.equals(SIGNATURE, Arrays.copyOf(upload, SIGNATURE.length))) {
            throw new IllegalArgumentException("The logo is no PNG picture. Save it as PNG.");
        }
        int width = ByteBuffer.wrap(upload).getInt(WIDTH_AT);
        int height = ByteBuffer.wrap(upload).getInt(WIDTH_AT + Integer.BYTES);
        if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST_SIDE) {
            throw new IllegalArgumentException("The logo has " + width + " × " + height
                    + " pixels; each side may have 1 to " + LARGEST_SIDE + ".");
        }
        return new Logo(drawnAgain(upload));
    }

    private static byte[] drawnAgain(byte[] upload) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(upload));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            if (picture != null && ImageIO.write(picture, "png", png)
                    && png.size() <= MOST_BYTES) {
                return png.toByteArray();
            }
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("The logo is a broken PNG picture.", broken);
        }
        throw new IllegalArgumentException("The logo does not fit into " + MOST_BYTES
                + " bytes. Make it smaller.");
    }

    /** Another picture has another one. */
    String version() {
        return Sha256.hex(HexFormat.of().formatHex(png)).substring(0, 12);
    }
}
