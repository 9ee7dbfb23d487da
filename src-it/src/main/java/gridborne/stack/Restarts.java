package gridborne.stack;

import gridborne.stack.machine.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A part that dies now and then is started again; one that keeps dying needs a person. */
final class Restarts {

    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private final Map<String, Deque<Long>> nanosByPart = new HashMap<>();

    void note(String part) {
        long now = System.nanoTime();
        Deque<Long> times = nanosByPart.computeIfAbsent(part, unseen -> new ArrayDeque<>());
        times.addLast(now);
        while (now - times.getFirst() > WITHIN.toNanos()) {
            times.removeFirst();
        }
        if (times.size() > MOST) {
            throw new Refusal(part + " has stopped by itself " + times.size() + " times within "
                    + WITHIN.toMinutes() + " minutes; its log in the data directory says why.");
        }
    }
}
