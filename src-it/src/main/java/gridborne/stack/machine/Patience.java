package gridborne.stack.machine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting with a bound for what other processes do. */
public final class Patience {

    /** On a machine that many share, nothing is wrong yet when something takes longer. */
    private static final String TIMES = "gridborne.patience";
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 250;

    private Patience() {}

    /** Whether the condition came true within the limit. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos() * Integer.getInteger(TIMES, 1);
        long pauseMillis = FIRST_PAUSE_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(pauseMillis));
            pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        }
        return true;
    }

    /** Processes and sockets offer nothing to be woken by: the one place that sleeps. */
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped before everything was up.");
        }
    }
}
