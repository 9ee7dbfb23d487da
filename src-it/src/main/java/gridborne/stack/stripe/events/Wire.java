package gridborne.stack.stripe.events;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection over which parcels are posted, one after the other: HTTP/1.1, no more of it. */
final class Wire implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final int LONGEST_LINE = 16 << 10;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean staysOpen;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    /** Names below localhost are this machine, whether it knows them or not. */
    static Wire open(URI address) throws IOException {
        String host = address.getHost();
        boolean safe = address.getScheme().equalsIgnoreCase("https");
        int port = address.getPort() > 0 ? address.getPort() : safe ? 443 : 80;
        InetAddress place = host.endsWith(".localhost") ? InetAddress.getLoopbackAddress()
                : InetAddress.getByName(host);
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(place, port), (int) TO_CONNECT.toMillis());
        socket.setSoTimeout((int) TO_ANSWER.toMillis());
        socket.setTcpNoDelay(true);
        return new Wire(safe ? secured(socket, host, port) : socket);
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        SSLSocket secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        return secured;
    }

    /** Posts a parcel; answers the status of the answer, whose body nobody reads. */
    int send(Parcel parcel) throws IOException {
        out.write(parcel.head().getBytes(StandardCharsets.UTF_8));
        out.write(parcel.body());
        out.flush();
        String[] status = line().split(" ");
        if (status.length < 2 || !status[1].matches("\\d{3}")) {
            throw new IOException("This is no answer: " + String.join(" ", status));
        }
        readHead(Integer.parseInt(status[1]));
        return Integer.parseInt(status[1]);
    }

    /** Without a length the end of a body is the end of the wire. */
    private void readHead(int status) throws IOException {
        long length = status == 204 ? 0 : -1;
        boolean close = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.matches("content-length:\\s*\\d{1,9}\\s*")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            close = close || header.matches("connection:.*close.*");
        }
        staysOpen = length >= 0 && !close;
        if (staysOpen) {
            in.skipNBytes(length);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("The answer broke off");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    boolean staysOpen() {
        return staysOpen;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
