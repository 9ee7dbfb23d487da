package gridborne.portal.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One open page: an answer that is never finished, written to a line at a time. */
final class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    /** A word now and then shows which connections are dead, and keeps the others alive. */
    private static final int ROUNDS_OF_SILENCE = 10;

    private final AsyncContext open;
    private long told;
    private int silent;

    Listener(AsyncContext open, long lastSpoken) {
        this.open = open;
        this.told = lastSpoken;
    }

    /** Whether it is still there. */
    synchronized boolean hears(long lastSpoken) {
        if (lastSpoken != told) {
            told = lastSpoken;
            return writes("data: " + lastSpoken + "\n\n");
        }
        silent = (silent + 1) % ROUNDS_OF_SILENCE;
        return silent != 0 || writes(": still here\n\n");
    }

    boolean writes(String text) {
        try {
            PrintWriter out = open.getResponse().getWriter();
            out.write(text);
            out.flush();
            return !out.checkError();
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "A page stopped listening.", gone);
            return false;
        }
    }
}
