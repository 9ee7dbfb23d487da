package gridborne.portal.rest;

import gridborne.tenants.audit.SealedEntry;
import java.time.Instant;

/**
 * One change.
 *
 * @param actor the person, the key or the job that made it
 * @param hash SHA-256 over the entry and the hash before it; docs/evidence.md says of which bytes
 */
public record AuditEntryAnswer(Long number, Instant at, String actor, String action,
                               String subject, String detail, String hash) {

    static AuditEntryAnswer of(SealedEntry sealed) {
        return new AuditEntryAnswer(sealed.entry().number(), sealed.entry().at(),
                sealed.entry().actor(), sealed.entry().action(), sealed.entry().subject(),
                sealed.entry().detail(), sealed.hash());
    }
}
