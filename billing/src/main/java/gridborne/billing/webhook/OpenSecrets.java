package gridborne.billing.webhook;

import java.util.Collection;
import java.util.Map;

/** A tenant's signing secrets as they were valid at a moment, by their ids. */
record OpenSecrets(Map<String, String> byId) {

    static final OpenSecrets NONE = new OpenSecrets(Map.of());

    OpenSecrets {
        byId = Map.copyOf(byId);
    }

    Collection<String> themselves() {
        return byId.values();
    }

    /** Their ids, in order: what tells one set of secrets from another. */
    String[] names() {
        return byId.keySet().stream().sorted().toArray(String[]::new);
    }

    /** Secrets never appear in a log. */
    @Override
    public String toString() {
        return "secrets " + byId.keySet();
    }
}
