package gridborne.payment;

import java.time.Instant;
import java.util.Optional;

/** A signing secret as it is shown: by anything but itself. */
public record KeptSecret(String id, Instant addedAt, Optional<Instant> validUntil) {
}
