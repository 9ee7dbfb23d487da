package gridborne.stack.stripe.store;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One change: it sees what it has changed itself, and all of it happens or nothing. */
public final class Work {

    private final Store store;
    private final Instant moment;
    private final Map<Ref, Optional<StripeObject>> changes = new LinkedHashMap<>();

    Work(Store store, Instant moment) {
        this.store = store;
        this.moment = moment;
    }

    /** When it happens, by the sandbox's clock. */
    public Instant moment() {
        return moment;
    }

    public Optional<StripeObject> find(Ref ref) {
        Optional<StripeObject> changed = changes.get(ref);
        return changed != null ? changed : store.text(ref).map(StripeObject::of);
    }

    public void put(Ref ref, StripeObject object) {
        changes.put(ref, Optional.of(object));
    }

    public void remove(Ref ref) {
        changes.put(ref, Optional.empty());
    }

    /** All accounts there are documents of. */
    public Set<String> accounts() {
        return store.accounts();
    }

    /** Reads a document only when the stream comes to it. */
    public Stream<StripeObject> newestFirst(String account, Kind kind) {
        return read(account, kind, newestIds(account, kind));
    }

    public Stream<StripeObject> oldestFirst(String account, Kind kind) {
        List<String> ids = newestIds(account, kind);
        Collections.reverse(ids);
        return read(account, kind, ids);
    }

    /** Those made before this one. */
    public Stream<StripeObject> olderThan(String account, Kind kind, String id) {
        List<String> ids = newestIds(account, kind);
        return read(account, kind, ids.subList(ids.indexOf(id) + 1, ids.size()));
    }

    private Stream<StripeObject> read(String account, Kind kind, List<String> ids) {
        return ids.stream().map(id -> find(new Ref(account, kind, id))).flatMap(Optional::stream);
    }

    private List<String> newestIds(String account, Kind kind) {
        List<String> ids = new ArrayList<>(store.ids(account, kind));
        changes.forEach((ref, object) -> {
            if (ref.account().equals(account) && ref.kind() == kind && object.isPresent()
                    && store.text(ref).isEmpty()) {
                ids.add(ref.id());
            }
        });
        Collections.reverse(ids);
        return ids;
    }

    Map<Ref, Optional<StripeObject>> changes() {
        return changes;
    }
}
