package gridborne.payment;

import gridborne.grid.Cause;
import java.util.Optional;
import java.util.Set;

/** Stripe's messages that did not fit what is known here; a person decides about each. */
public interface ParkedEvents {

    /** The names of those that are parked now; at most so many. */
    Set<String> names(int most);

    /** One message as it is kept, whatever its state. */
    Optional<KeptEvent> find(String id);

    /** Gives it another turn; false, if it is not parked. What comes of it is for its turn. */
    boolean takeUp(String id, Cause cause);

    /** It stays as it is, and nothing waits for it any more; false, if it is not parked. */
    boolean leave(String id, Cause cause);

    /** @param text what Stripe signed, as it came */
    record KeptEvent(PaymentEvent event, String text) {
    }
}
