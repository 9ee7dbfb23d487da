package gridborne.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it goes out, packed once for everybody who can unpack it.
 *
 * @param tag names the content, where a reader may ask whether it is still the same
 */
record ReadyPage(String type, byte[] plain, byte[] packed, Optional<String> tag) {

    private static final String PACKING = "gzip";

    /** The same bytes for all, so that a reader who has them need not get them again. */
    static ReadyPage of(CapturedPage.Shown shown) {
        CRC32 sum = new CRC32();
        sum.update(shown.content());
        String tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + shown.content().length
                + "\"";
        return new ReadyPage(shown.type(), shown.content(), packed(shown.content()),
                Optional.of(tag));
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }

    /** As it is, where somebody else sees to the packing. */
    void write(HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(type);
        response.getOutputStream().write(plain);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept-Encoding");
        tag.ifPresent(name -> response.setHeader("ETag", name));
        if (tag.isPresent() && has(request, tag.get())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean unpacks = unpacks(request.getHeader("Accept-Encoding"));
        if (unpacks) {
            response.setHeader("Content-Encoding", PACKING);
        }
        byte[] content = unpacks ? packed : plain;
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean has(HttpServletRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null && known.contains(tag);
    }

    private static boolean unpacks(String encodings) {
        return encodings != null && encodings.contains(PACKING)
                && !encodings.replace(" ", "").contains(PACKING + ";q=0");
    }
}
