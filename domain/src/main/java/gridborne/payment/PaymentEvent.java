package gridborne.payment;

import java.time.Instant;
import java.util.Optional;

/** A message of Stripe's, and what has become of it. */
public record PaymentEvent(String id, String type, PaymentEventState state,
                           Optional<String> reason, Instant createdAt, Instant receivedAt) {
}
