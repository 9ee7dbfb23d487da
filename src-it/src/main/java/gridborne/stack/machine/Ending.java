package gridborne.stack.machine;

import gridborne.stack.machine.Launch.Farewell;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a process to stop and, when it does not within the patience, ends it. */
final class Ending {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(10);

    private Ending() {}

    static void of(ProcessHandle process, Farewell farewell, Duration patience) {
        ask(process, farewell);
        if (!awaitEnd(process, patience)) {
            process.destroyForcibly();
            awaitEnd(process, AFTER_FORCE);
        }
    }

    private static void ask(ProcessHandle process, Farewell farewell) {
        if (farewell == Farewell.TERM) {
            process.destroy();
            return;
        }
        try {
            // Java itself sends no other signal than TERM and KILL.
            new ProcessBuilder("kill", "-" + farewell, Long.toString(process.pid())).start();
        } catch (IOException noKillCommand) {
            process.destroy();
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
