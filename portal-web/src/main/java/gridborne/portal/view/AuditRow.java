package gridborne.portal.view;

import gridborne.tenants.audit.AuditEntry;
import gridborne.tenants.audit.SealedEntry;

/** One change as the desk lists it; {@code who} by the name people know. */
public record AuditRow(AuditEntry entry, String who, String hash) {

    private static final int SHORT = 12;

    static AuditRow of(SealedEntry sealed, String who) {
        return new AuditRow(sealed.entry(), who, sealed.hash());
    }

    public long number() {
        return entry.number();
    }

    public String shortHash() {
        return hash.substring(0, SHORT) + "…";
    }
}
