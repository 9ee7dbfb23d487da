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
import java.util.function.BiConsumer;

/** What is to be done when its time has come; each as if somebody had done it at that moment. */
public final class Agenda {

    private record Entry(long at, Ref place) {}

    private final Store store;
    private final SandboxClock clock;
    private final Map<String, BiConsumer<World, String>> deeds = new HashMap<>();
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
        Optional<Entry> due = firstDue();
        while (due.isPresent()) {
            Entry entry = due.get();
            store.change(Instant.ofEpochMilli(entry.at()), work -> run(work, entry.place()));
            due = firstDue();
        }
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
