package gridborne.tenants.listeners;

import java.time.Instant;

/** That a secret is in use, and since when; what it is, is told once. */
public record ListenerSecret(SecretId id, Instant issued) {
}
