package gridborne.portal.rest;

import gridborne.payment.PaymentEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A message of Stripe's and what became of it. */
public record PaymentEventAnswer(String id, String type, String state, Optional<String> reason,
                                 Instant createdAt, Instant receivedAt) {

    static PaymentEventAnswer of(PaymentEvent event) {
        return new PaymentEventAnswer(event.id(), event.type(),
                event.state().name().toLowerCase(Locale.ROOT), event.reason(), event.createdAt(),
                event.receivedAt());
    }
}
