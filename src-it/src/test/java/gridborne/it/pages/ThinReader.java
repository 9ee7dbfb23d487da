package gridborne.it.pages;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Asks for one page again and again on a connection of its own, with the headers of a browser, and
 * does hardly more than take the bytes off the wire: on a machine of two cores whatever a reader
 * computes is missing at the server.
 */
final class ThinReader implements AutoCloseable {

    private static final String HEADERS = "User-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n"
            + "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
            + "Accept-Language: en-GB,en;q=0.7\r\nAccept-Encoding: gzip, deflate, br\r\n"
            + "Connection: keep-alive\r\n";
    private static final String LENGTH = "\ncontent-length:";
    private static final String CHUNKED = "\ntransfer-encoding: chunked";
    private static final String PACKED = "\ncontent-encoding: gzip";

    private static final String LAST = "\nconnection: close";
    private static final int NOT_MODIFIED = 304;

    private final int port;
    private final byte[] request;
    private Socket socket;
    private InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int body;
    private int end;

    /** @param host whose page it is, which the port alone does not say */
    ThinReader(URI page, String host, String moreHeaders) throws IOException {
        port = page.getPort();
        String path = page.getRawPath() + (page.getRawQuery() == null ? ""
                : "?" + page.getRawQuery());
        request = ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + HEADERS + moreHeaders
                + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /** Asks and takes the whole answer; returns its status. */
    int ask() throws IOException {
        if (filled > 0 && inHead(LAST) >= 0) {
            socket.close();
            connect();
        }
        socket.getOutputStream().write(request);
        filled = 0;
        body = head();
        int status = Integer.parseInt(text(9, 12));
        end = status == NOT_MODIFIED ? body : inHead(CHUNKED) >= 0 ? chunks() : body + length();
        while (filled < end) {
            fill();
        }
        return status;
    }

    /** The last answer's body, unpacked. */
    String page() throws IOException {
        InputStream content = inHead(CHUNKED) >= 0 ? new ByteArrayInputStream(joined())
                : new ByteArrayInputStream(buffer, body, end - body);
        try (InputStream all = inHead(PACKED) >= 0 ? new GZIPInputStream(content) : content) {
            return new String(all.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The last answer's header of this name, in small letters; empty where it is not. */
    String header(String name) {
        String start = "\n" + name + ":";
        int at = inHead(start);
        return at < 0 ? "" : text(at + start.length(), lineEnd(at + start.length())).strip();
    }

    private int head() throws IOException {
        for (int at = 0;; at++) {
            while (at + 4 > filled) {
                fill();
            }
            if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r'
                    && buffer[at + 3] == '\n') {
                return at + 4;
            }
        }
    }

    private int length() {
        int from = inHead(LENGTH) + LENGTH.length();
        return Integer.parseInt(text(from, lineEnd(from)).strip());
    }

    /** Goes through the chunks; where the last one ends, the answer does. */
    private int chunks() throws IOException {
        int at = body;
        while (true) {
            int size = chunk(at);
            at = lineEnd(at) + 2 + size + 2;
            while (filled < at) {
                fill();
            }
            if (size == 0) {
                return at;
            }
        }
    }

    private int chunk(int at) throws IOException {
        int until = at;
        while (true) {
            while (until + 2 > filled) {
                fill();
            }
            if (buffer[until] == '\r') {
                return Integer.parseInt(text(at, until).strip(), 16);
            }
            until++;
        }
    }

    private byte[] joined() throws IOException {
        byte[] all = new byte[end - body];
        int length = 0;
        for (int at = body;;) {
            int size = chunk(at);
            int from = lineEnd(at) + 2;
            if (size == 0) {
                return Arrays.copyOf(all, length);
            }
            System.arraycopy(buffer, from, all, length, size);
            length += size;
            at = from + size + 2;
        }
    }

    private int lineEnd(int from) {
        int at = from;
        while (buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Where a header's name ends in small letters begins in the head; -1 where it is not. */
    private int inHead(String header) {
        for (int at = 0; at < body - header.length(); at++) {
            int same = 0;
            while (same < header.length()
                    && Character.toLowerCase(buffer[at + same]) == header.charAt(same)) {
                same++;
            }
            if (same == header.length()) {
                return at;
            }
        }
        return -1;
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("The server closed after " + filled + " bytes.");
        }
        filled += count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
