package gridborne.tenants.listeners;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is told of decisions.
 *
 * @param taken the number of the last decision it took
 * @param due how many relays it has not been told of since
 * @param attempts in vain since the last success
 * @param nextAttempt empty, once it was given up
 */
public record Listener(ListenerId id, ListenerKind kind, String address, Instant created,
                       long taken, long due, int attempts, Optional<Instant> lastSuccess,
                       Optional<String> lastError, Optional<Instant> nextAttempt) {

    public ListenerState state() {
        if (nextAttempt.isEmpty()) {
            return ListenerState.GIVEN_UP;
        }
        if (attempts > 0) {
            return ListenerState.RETRYING;
        }
        return due > 0 ? ListenerState.BEHIND : ListenerState.UP_TO_DATE;
    }
}
