package gridborne.stack.mail;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where letters are handed in. It can be closed and opened again, on the same port. */
final class SmtpDoor implements Closeable {

    private static final System.Logger LOG = System.getLogger(SmtpDoor.class.getName());
    private static final int THREADS = 8;
    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final int port;
    private final LetterBox letters;
    private ServerSocket socket;
    private ExecutorService talks;

    SmtpDoor(int port, LetterBox letters) {
        this.port = port;
        this.letters = letters;
    }

    int port() {
        return port;
    }

    synchronized void open() throws IOException {
        if (socket != null) {
            return;
        }
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ExecutorService workers = Executors.newFixedThreadPool(THREADS, SmtpDoor::thread);
        thread(() -> accept(opened, workers)).start();
        socket = opened;
        talks = workers;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "mail-sink");
        thread.setDaemon(true);
        return thread;
    }

    private void accept(ServerSocket opened, ExecutorService workers) {
        while (!opened.isClosed()) {
            try {
                Socket visitor = opened.accept();
                visitor.setSoTimeout(PATIENCE_MILLISECONDS);
                workers.execute(() -> talk(visitor));
            } catch (IOException closed) {
                LOG.log(System.Logger.Level.DEBUG, "The mail sink takes nobody now.", closed);
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor) {
            new SmtpTalk(visitor, letters).hold();
        } catch (IOException brokenOff) {
            LOG.log(System.Logger.Level.DEBUG, "A visitor of the mail sink left.", brokenOff);
        }
    }

    @Override
    public synchronized void close() {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            LOG.log(System.Logger.Level.DEBUG, "The door was closed already.", alreadyClosed);
        }
        talks.shutdownNow();
        socket = null;
    }
}
