package gridborne.chain.projection;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Values by their keys, looked up once when first asked for, and which of them were changed. */
final class Tracked<K extends Comparable<K>, V> {

    private final Function<K, Optional<V>> source;
    private final NavigableMap<K, V> known = new TreeMap<>();
    private final SortedSet<K> looked = new TreeSet<>();
    private final SortedSet<K> changed = new TreeSet<>();

    Tracked(Function<K, Optional<V>> source) {
        this.source = source;
    }

    /** Values fetched in advance, since asking for each would take long. */
    void know(Map<K, V> values) {
        known.putAll(values);
        looked.addAll(values.keySet());
    }

    Optional<V> get(K key) {
        if (looked.add(key)) {
            source.apply(key).ifPresent(value -> known.put(key, value));
        }
        return Optional.ofNullable(known.get(key));
    }

    void put(K key, V value) {
        looked.add(key);
        known.put(key, value);
        changed.add(key);
    }

    void remove(K key) {
        looked.add(key);
        known.remove(key);
        changed.add(key);
    }

    NavigableMap<K, V> known() {
        return known;
    }

    /** The keys put or removed, in their order. */
    SortedSet<K> changed() {
        return changed;
    }
}
