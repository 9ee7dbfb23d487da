package gridborne.tenants.handover;

import java.time.Instant;

/** What is left of a utility: its slug, and when it went. */
public record Tombstone(String slug, Instant at) {
}
