package gridborne.billing.webhook;

import gridborne.payment.DeliveryResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Messages that come while others are being kept are kept together, in one transaction, by the
 * thread of one of them. Nobody waits for more to come: a lone message goes through alone, and
 * none is answered before its transaction has been committed.
 */
final class Doorway {

    private static final Logger LOG = Logger.getLogger(Doorway.class.getName());
    private static final int MOST = 64;

    private final ReentrantLock door = new ReentrantLock();
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    /** A message, and the answer once there is one; all that is done to it is done at the door. */
    private static final class Waiting {
        private final SignedBody message;
        private Optional<DeliveryResult> result = Optional.empty();
        private boolean alone;

        private Waiting(SignedBody message) {
            this.message = message;
        }

        private boolean open() {
            return result.isEmpty() && !alone;
        }
    }

    /** @param reception keeps messages in a transaction and has a result for each */
    DeliveryResult pass(SignedBody message,
                        Function<List<SignedBody>, List<DeliveryResult>> reception) {
        Waiting mine = new Waiting(message);
        synchronized (waiting) {
            waiting.add(mine);
        }
        door.lock();
        try {
            while (mine.open()) {
                keep(next(), reception);
            }
        } finally {
            door.unlock();
        }
        return mine.result.orElseGet(() -> reception.apply(List.of(message)).get(0));
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        synchronized (waiting) {
            while (next.size() < MOST && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
        }
        return next;
    }

    /** Where they cannot be kept together, each tries for itself and hears its own trouble. */
    private static void keep(List<Waiting> together,
                             Function<List<SignedBody>, List<DeliveryResult>> reception) {
        together.forEach(one -> one.alone = true);
        CompletableFuture.supplyAsync(() -> reception.apply(together.stream()
                .map(one -> one.message).toList()), Runnable::run)
                .whenComplete((results, trouble) -> {
                    if (trouble == null) {
                        answer(together, results);
                    } else {
                        LOG.log(Level.INFO, trouble, () -> together.size() + " messages of"
                                + " Stripe's could not be kept together; each is tried alone.");
                    }
                });
    }

    private static void answer(List<Waiting> together, List<DeliveryResult> results) {
        for (int i = 0; i < together.size(); i++) {
            together.get(i).result = Optional.of(results.get(i));
        }
    }
}
