package gridborne.portal.view;

import java.util.List;

/**
 * Something to be said to a person: a key of the message bundles and the values it speaks of.
 * {@link Words} knows how each kind of value is written.
 */
public record Sentence(String key, List<Object> values) {

    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }
}
