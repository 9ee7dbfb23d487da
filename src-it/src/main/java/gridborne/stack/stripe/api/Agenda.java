package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.Ref;
import gridborne.stack.stripe.store.SandboxClock;
import gridborne.stack.stripe.store.Store;
import gridborne.stack.stripe.store.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** What is to be done when its time has come; each as if somebody had done it at that moment. */
public final class Agenda {

    private record Entry(long at, Ref place) {}

    private static final System.Logger LOG = System.getLogger(Agenda.class.getName());
    private final Store store;
    private final SandboxClock clock;
    private final Map<String, BiConsumer<World, String>> deeds = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Ref, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> byTime = new TreeSet<>(Comparator.comparingLong(Entry::at)
            .thenComparing(entry -> entry.place().account())
            .thenComparing(entry -> entry.place().id()));

    public Agenda(Store store, SandboxClock clock) {
        this.store = store;
        this.clock = clock;
        store.watch(Kind.APPOINTMENT, this::changed);
    }

    /** Names what an appointment means: a deed in the account's world, on its subject. */
    public void meaning(String what, BiConsumer<World, String> deed) {
        deeds.put(what, deed);
    }

    private synchronized void changed(Ref place, Optional<StripeObject> appointment) {
        Entry before = entries.remove(place);
        if (before != null) {
            byTime.remove(before);
        }
        appointment.ifPresent(kept -> {
            Entry entry = new Entry(kept.number("at"), place);
            entries.put(place, entry);
            byTime.add(entry);
        });
    }

    /** Does everything that is due by now, the earliest first. */
    public void runDue() {
        turn.lock();
        try {
            Optional<Entry> due = firstDue();
            while (due.isPresent()) {
                run(due.get());
                due = firstDue();
            }
        } finally {
            turn.unlock();
        }
    }

    /** A bug in one deed must not stop the time: it is reported and not tried again. */
    private void run(Entry entry) {
        Instant moment = Instant.ofEpochMilli(entry.at());
        FutureTask<Void> deed = new FutureTask<>(() ->
                store.change(moment, work -> run(work, entry.place())));
        deed.run();
        try {
            deed.get();
        } catch (ExecutionException bug) {
            LOG.log(System.Logger.Level.ERROR, "Could not do what was due: " + entry,
                    bug.getCause());
            store.change(moment, work -> drop(work, entry.place()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Void drop(Work work, Ref place) {
        work.remove(place);
        return null;
    }

    private synchronized Optional<Entry> firstDue() {
        long present = clock.moment().toEpochMilli();
        return byTime.isEmpty() || byTime.first().at() > present
                ? Optional.empty() : Optional.of(byTime.first());
    }

    private Void run(Work work, Ref place) {
        work.find(place).ifPresent(appointment -> {
            work.remove(place);
            deeds.get(appointment.text("what")).accept(
                    new World(work, place.account(), Origin.STRIPE), appointment.text("subject"));
        });
        return null;
    }
}
