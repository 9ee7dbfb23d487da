package gridborne.portal.rest;

import gridborne.payment.WebhookSecret;
import java.time.Instant;
import java.util.Optional;

/**
 * What signs Stripe's messages.
 *
 * @param othersUntil when the others end, where this one replaces them
 */
public record WebhookSecretBody(WebhookSecret secret, Optional<Instant> othersUntil) {
}
