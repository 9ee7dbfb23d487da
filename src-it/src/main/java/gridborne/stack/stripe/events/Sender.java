package gridborne.stack.stripe.events;

import java.io.IOException;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Carries parcels over the network. The JDK's own client cannot do it: a parcel for a name below
 * localhost has to go to the loopback address and yet bear its name, which that client forbids
 * unless the process was told otherwise before its first use, and we are not alone in ours.
 */
public final class Sender implements AutoCloseable {

    private static final int COPIES_AT_ONCE = 32;
    private static final int NO_ANSWER = 0;
    private final Map<URI, Deque<Wire>> idle = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService copiers = Executors.newFixedThreadPool(COPIES_AT_ONCE, task -> {
        Thread thread = new Thread(task, "stripe-copies");
        thread.setDaemon(true);
        return thread;
    });

    /** Sends the copies side by side; answers the status of the first, or 0 without an answer. */
    int send(Parcel parcel, int copies) {
        List<CompletableFuture<Integer>> others = Stream.generate(() ->
                CompletableFuture.supplyAsync(() -> sendOne(parcel), copiers))
                .limit(copies - 1L).toList();
        int status = sendOne(parcel);
        others.forEach(CompletableFuture::join);
        return status;
    }

    private int sendOne(Parcel parcel) {
        sent.incrementAndGet();
        Deque<Wire> wires = idle.computeIfAbsent(parcel.address(),
                none -> new ConcurrentLinkedDeque<>());
        Wire used = wires.poll();
        try {
            if (used != null) {
                return over(used, parcel, wires);
            }
        } catch (IOException closedMeanwhile) {
            // The other side may hang up on an idle wire; a fresh one will tell.
        }
        try {
            return over(Wire.open(parcel.address()), parcel, wires);
        } catch (IOException unreachable) {
            return NO_ANSWER;
        }
    }

    private static int over(Wire wire, Parcel parcel, Deque<Wire> wires) throws IOException {
        boolean reusable = false;
        try {
            int status = wire.send(parcel);
            reusable = wire.staysOpen();
            return status;
        } finally {
            if (reusable) {
                wires.push(wire);
            } else {
                wire.close();
            }
        }
    }

    /** All requests of this process, copies included. */
    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        copiers.shutdownNow();
        idle.values().forEach(wires -> wires.forEach(Wire::close));
    }
}
