package gridborne.tenants.audit;

import gridborne.grid.Cause;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who acts on this thread: a person or a key, as the request proved it, or else one of our own
 * jobs.
 */
@ApplicationScoped
public class CurrentActor {

    /** A thread's time as an actor; closing it goes back to the one before. */
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    private static final String OURSELVES = "gridborne";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> OURSELVES);

    public String name() {
        return CURRENT.get();
    }

    /** What the journal wants to know of an operation. */
    public Cause cause(String reason) {
        return new Cause(name(), reason);
    }

    public Stay enter(String actor) {
        String before = CURRENT.get();
        CURRENT.set(actor);
        return () -> CURRENT.set(before);
    }
}
