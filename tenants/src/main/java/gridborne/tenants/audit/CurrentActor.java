package gridborne.tenants.audit;

import gridborne.grid.Cause;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Supplier;

/**
 * Who acts on this thread: a person or a key, as the request proved it, or else one of our own
 * jobs.
 */
@ApplicationScoped
public class CurrentActor {

    private static final String OURSELVES = "gridborne";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> OURSELVES);

    public String name() {
        return CURRENT.get();
    }

    /** What the journal wants to know of an operation. */
    public Cause cause(String reason) {
        return new Cause(name(), reason);
    }

    public <T> T acting(String actor, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
