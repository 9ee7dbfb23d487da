package gridborne.stack.stripe.store;

import gridborne.stack.stripe.json.Kind;

/** Where a document is kept. */
public record Ref(String account, Kind kind, String id) {

    public Ref {
        if ((account + id).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A place has a name in one line, without tabs.");
        }
    }
}
