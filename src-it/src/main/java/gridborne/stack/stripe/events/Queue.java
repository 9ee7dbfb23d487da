package gridborne.stack.stripe.events;

import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The deliveries that are not done, in the order of their next attempts, and counts of all. */
public final class Queue {

    private record Entry(long due, long number, Ref place) {}

    private record Known(String account, String state, long attempts, Entry entry) {}

    private final Map<Ref, Known> known = new HashMap<>();
    private final TreeSet<Entry> waiting = new TreeSet<>(
            Comparator.comparingLong(Entry::due).thenComparingLong(Entry::number));
    private final Set<Ref> underWay = new HashSet<>();
    private long numbers;

    synchronized void changed(Ref place, Optional<StripeObject> delivery) {
        Known before = known.remove(place);
        if (before != null) {
            waiting.remove(before.entry());
        }
        delivery.ifPresent(found -> {
            numbers++;
            Entry entry = new Entry(found.number("due"), numbers, place);
            known.put(place, new Known(place.account(), found.text("state"),
                    found.number("attempts"), entry));
            if (found.text("state").equals(Deliveries.PENDING)) {
                waiting.add(entry);
            }
        });
        notifyAll();
    }

    /** The next delivery that is due and that nobody attempts yet. */
    synchronized Optional<Ref> take(Instant moment) {
        for (Entry entry : waiting) {
            if (entry.due() > moment.toEpochMilli()) {
                return Optional.empty();
            }
            if (underWay.add(entry.place())) {
                return Optional.of(entry.place());
            }
        }
        return Optional.empty();
    }

    synchronized void done(Ref place) {
        underWay.remove(place);
        notifyAll();
    }

    /** Waits a moment, or until something has changed. */
    synchronized void await(Duration atMost) throws InterruptedException {
        wait(atMost.toMillis());
    }

    /** Of one account, how many deliveries are in which state, and all attempts. */
    public synchronized Map<String, Long> counts(String account) {
        Map<String, Long> counts = new TreeMap<>(Map.of(Deliveries.PENDING, 0L,
                Deliveries.DELIVERED, 0L, Deliveries.GIVEN_UP, 0L, "attempts", 0L));
        known.values().stream().filter(one -> one.account().equals(account)).forEach(one -> {
            counts.merge(one.state(), 1L, Long::sum);
            counts.merge("attempts", one.attempts(), Long::sum);
        });
        return counts;
    }

    /** Waits until nothing of the account is on its way; answers whether it came to that. */
    public synchronized boolean awaitEmpty(String account, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (isBusy(account)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean isBusy(String account) {
        return waiting.stream().anyMatch(entry -> entry.place().account().equals(account))
                || underWay.stream().anyMatch(place -> place.account().equals(account));
    }
}
