package gridborne.portal.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps what a view writes instead of sending it. All our views write UTF-8. */
final class CapturedPage extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final PrintWriter writer =
            new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));

    CapturedPage(HttpServletResponse response) {
        super(response);
    }

    /** A page as its view wrote it. */
    record Shown(String type, byte[] content) {
    }

    /** The page; nothing, if it was no page but an error or a way to somewhere else. */
    Optional<Shown> page() {
        writer.flush();
        return isCommitted() || getStatus() != SC_OK || getContentType() == null
                ? Optional.empty()
                : Optional.of(new Shown(getContentType(), content.toByteArray()));
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int oneByte) {
                content.write(oneByte);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                content.write(bytes, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A view is written at once.");
            }
        };
    }

    @Override
    public void setContentLength(int length) {
        // Of what is sent in the end, not of what was captured.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As above.
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        content.reset();
    }
}
