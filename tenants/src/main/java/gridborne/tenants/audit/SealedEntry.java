package gridborne.tenants.audit;

/** An entry as it was kept, with the hash that covers it and all before it. */
public record SealedEntry(AuditEntry entry, String hash) {
}
