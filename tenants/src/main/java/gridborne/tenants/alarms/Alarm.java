package gridborne.tenants.alarms;

import java.time.Instant;
import java.util.Optional;

/**
 * A trouble, with the values that show it.
 *
 * @param subject which of its kind: a law, an hour, an operation
 * @param clearedAt when it was found to be over; empty while it stands
 */
public record Alarm(AlarmKind kind, String subject, String detail, Instant raisedAt,
                    Optional<Instant> clearedAt) {

    public boolean stands() {
        return clearedAt.isEmpty();
    }
}
