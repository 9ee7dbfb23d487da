package gridborne.stack.stripe.api;

import java.util.Map;

/** A request that was let in: whose world it acts in, and what it says. */
public record Call(World world, Map<String, String> path, Form form) {

    /** The identifier in the address. */
    public String id() {
        return path.get("id");
    }
}
