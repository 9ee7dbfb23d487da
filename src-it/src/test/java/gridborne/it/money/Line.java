package gridborne.it.money;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that is kept open and delivers one message after the other, with as little work of
 * its own as a driver that inserts a row.
 */
final class Line implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\\ncontent-length: *(\\d+)\\r");
    private static final String END = "\r\n\r\n";
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;

    private final URI utility;
    private Socket socket;
    private InputStream answers;

    Line(String url) throws IOException {
        this.utility = URI.create(url);
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), utility.getPort());
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Answers the status. */
    synchronized int deliver(Message message) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream(message.body().length + 512);
        request.writeBytes(("POST /webhooks/stripe HTTP/1.1\r\nHost: " + utility.getAuthority()
                + "\r\nContent-Type: application/json; charset=utf-8\r\nStripe-Signature: "
                + message.signature() + "\r\nContent-Length: " + message.body().length + END)
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(message.body());
        String head = answer(request);
        if (head.isEmpty()) {
            // The server ends a connection after some hundred requests, as servers do.
            close();
            open();
            head = answer(request);
        }
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("An answer without a length: '" + head + "'");
        }
        answers.skipNBytes(Long.parseLong(length.group(1)));
        return Integer.parseInt(head, STATUS, STATUS + STATUS_DIGITS, 10);
    }

    /** The answer's head; empty where the connection was ended instead. */
    private String answer(ByteArrayOutputStream request) throws IOException {
        StringBuilder head = new StringBuilder();
        try {
            request.writeTo(socket.getOutputStream());
            int next = answers.read();
            while (next >= 0 && !endsWith(head.append((char) next), END)) {
                next = answers.read();
            }
        } catch (SocketException ended) {
            head.setLength(0);
        }
        return head.toString();
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.length() >= end.length()
                && text.indexOf(end, text.length() - end.length()) >= 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
