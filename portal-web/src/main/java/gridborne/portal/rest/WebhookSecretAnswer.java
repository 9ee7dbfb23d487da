package gridborne.portal.rest;

import gridborne.payment.KeptSecret;
import java.time.Instant;
import java.util.Optional;

/** A signing secret by its id; itself it is never shown. */
public record WebhookSecretAnswer(String id, Instant addedAt, Optional<Instant> validUntil) {

    static WebhookSecretAnswer of(KeptSecret secret) {
        return new WebhookSecretAnswer(secret.id(), secret.addedAt(), secret.validUntil());
    }
}
