package gridborne.stack.stripe.store;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All documents. They are kept as text, which is compact, and read when somebody asks. In the
 * journal a change is one line: account, kind, identifier and text of each document, with tabs
 * between them, which JSON never has; an empty text takes a document away.
 */
public final class Store implements AutoCloseable {

    /** Below this a journal is not worth shortening. */
    private static final long SMALL_BYTES = 1 << 20;

    private final Map<String, Map<Kind, Shelf>> shelves = new HashMap<>();
    private final Map<Kind, BiConsumer<Ref, Optional<StripeObject>>> watchers =
            new EnumMap<>(Kind.class);
    private final ReentrantLock lock = new ReentrantLock(true);
    private Journal journal;

    private Store() {}

    public static Store open(Path directory) {
        Store store = new Store();
        store.journal = Journal.open(directory.resolve("journal.tsv"), store::replay);
        store.shortenJournal();
        return store;
    }

    private void replay(String line) {
        String[] fields = line.split("\t", -1);
        for (int field = 0; field < fields.length; field += 4) {
            String text = fields[field + 3];
            shelf(fields[field], Kind.valueOf(fields[field + 1])).put(fields[field + 2],
                    text.isEmpty() ? null : text);
        }
    }

    /** When most of the journal is history, starts a new one with what is still true. */
    private void shortenJournal() {
        long[] bytes = {0};
        everything().forEach(line -> bytes[0] += line.length());
        if (journal.size() > SMALL_BYTES && journal.size() > 2 * bytes[0]) {
            journal.replace(everything());
        }
    }

    private Stream<String> everything() {
        return shelves.entrySet().stream().flatMap(account -> account.getValue().entrySet().stream()
                .flatMap(kind -> kind.getValue().ids().stream().map(id -> line(
                        new Ref(account.getKey(), kind.getKey(), id),
                        kind.getValue().get(id)))));
    }

    /** Does the work alone, and answers when it is on the disk. */
    public <T> T change(Instant moment, Function<Work, T> use) {
        long[] end = {0};
        T answer = alone(moment, use, end);
        journal.force(end[0]);
        return answer;
    }

    /** The same without waiting for the disk: for what may be done again after a crash. */
    public <T> T note(Instant moment, Function<Work, T> use) {
        return alone(moment, use, new long[1]);
    }

    /** Waits until everything so far is on the disk. */
    public void awaitDisk() {
        journal.force(journal.size());
    }

    private <T> T alone(Instant moment, Function<Work, T> use, long[] end) {
        lock.lock();
        try {
            Work work = new Work(this, moment);
            T answer = use.apply(work);
            end[0] = keep(work.changes());
            return answer;
        } finally {
            lock.unlock();
        }
    }

    private long keep(Map<Ref, Optional<StripeObject>> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        long end = journal.append(changes.entrySet().stream()
                .map(change -> line(change.getKey(), change.getValue()
                        .map(StripeObject::toString).orElse("")))
                .collect(Collectors.joining("\t")));
        changes.forEach((ref, object) -> {
            shelf(ref.account(), ref.kind()).put(ref.id(),
                    object.map(StripeObject::toString).orElse(null));
            watchers.getOrDefault(ref.kind(), (where, what) -> { }).accept(ref, object);
        });
        return end;
    }

    private static String line(Ref ref, String text) {
        return String.join("\t", ref.account(), ref.kind().name(), ref.id(), text);
    }

    /** Tells of every document of a kind, first those there are, then each change of one. */
    public void watch(Kind kind, BiConsumer<Ref, Optional<StripeObject>> watcher) {
        lock.lock();
        try {
            watchers.put(kind, watcher);
            shelves.forEach((account, kinds) -> {
                Shelf shelf = kinds.getOrDefault(kind, new Shelf());
                shelf.ids().forEach(id -> watcher.accept(new Ref(account, kind, id),
                        Optional.of(StripeObject.of(shelf.get(id)))));
            });
        } finally {
            lock.unlock();
        }
    }

    Optional<String> text(Ref ref) {
        return Optional.ofNullable(shelf(ref.account(), ref.kind()).get(ref.id()));
    }

    Set<String> accounts() {
        return Set.copyOf(shelves.keySet());
    }

    List<String> ids(String account, Kind kind) {
        return shelf(account, kind).ids();
    }

    private Shelf shelf(String account, Kind kind) {
        return shelves.computeIfAbsent(account, none -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, none -> new Shelf());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}
