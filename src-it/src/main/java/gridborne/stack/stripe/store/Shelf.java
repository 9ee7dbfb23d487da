package gridborne.stack.stripe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents of one kind of one account, in the order in which they were made. */
final class Shelf {

    private final List<String> order = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    String get(String id) {
        return texts.get(id);
    }

    /** Puts a document here, or takes it away when the text is null; answers the one before. */
    String put(String id, String text) {
        if (text == null) {
            return remove(id);
        }
        String before = texts.put(id, text);
        if (before == null) {
            order.add(id);
        }
        return before;
    }

    private String remove(String id) {
        String before = texts.remove(id);
        // What goes away is young or rare: looking from the end finds it soon.
        int index = before == null ? -1 : order.lastIndexOf(id);
        if (index >= 0) {
            order.remove(index);
        }
        return before;
    }

    /** The oldest first. */
    List<String> ids() {
        return order;
    }
}
