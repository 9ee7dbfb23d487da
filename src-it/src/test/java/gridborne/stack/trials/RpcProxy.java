package gridborne.stack.trials;

import gridborne.stack.machine.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a portal and its chain, and lets through what a trial allows. */
final class RpcProxy implements AutoCloseable {

    private static final String BROADCAST = "eth_sendRawTransaction";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Duration LATE = Duration.ofMillis(700);

    /** What becomes of the bytes. */
    enum Mode {
        PASS,
        /** Everything arrives, and everything late. */
        SLOW,
        /** Neither questions nor answers: a network that swallows. */
        SWALLOW,
        /** The node hears the question and does what it is told; nobody hears the answer. */
        SWALLOW_ANSWERS,
        /** As {@link #SWALLOW_ANSWERS}, from the next transaction on that is given to the node. */
        SWALLOW_AFTER_BROADCAST
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    RpcProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    Mode mode() {
        return mode;
    }

    /** For what is on its way, too. What was swallowed never comes: its connections are cut. */
    void set(Mode next) {
        boolean heals = mode != Mode.PASS && next == Mode.PASS;
        mode = next;
        if (heals) {
            cutAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                start(() -> pump(client, server, true));
                start(() -> pump(server, client, false));
            } catch (IOException closed) {
                // The trial is over, or the chain is down: whoever called finds a closed door.
                continue;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean questions) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (questions) {
                    listen(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                }
                if (mode == Mode.SLOW) {
                    Patience.pause(LATE);
                }
                if (passes(questions)) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            // One side has gone; the other one follows.
            open.remove(from);
        }
        open.remove(from);
        open.remove(to);
    }

    private void listen(String question) {
        if (mode == Mode.SWALLOW_AFTER_BROADCAST && question.contains(BROADCAST)) {
            mode = Mode.SWALLOW_ANSWERS;
        }
    }

    private boolean passes(boolean question) {
        return mode == Mode.PASS || mode == Mode.SLOW || mode == Mode.SWALLOW_AFTER_BROADCAST
                || question && mode == Mode.SWALLOW_ANSWERS;
    }

    private void cutAll() {
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                open.remove(socket);
            }
        });
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "rpc-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
        cutAll();
    }
}
