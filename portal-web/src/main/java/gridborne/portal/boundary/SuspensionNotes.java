package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.tenancy.Suspension;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down that a utility is closed or open again, with who did it, in one transaction. */
@ApplicationScoped
@Transactional
class SuspensionNotes {

    @Inject
    private Tenants tenants;

    @Inject
    private AuditLog audit;

    /** In the utility. */
    boolean suspend(TenantId utility, Suspension why) {
        boolean changed = tenants.suspend(utility, why);
        if (changed) {
            audit.record("suspend utility", "tenant " + utility, why.why());
        }
        return changed;
    }

    /** In the utility. */
    boolean resume(TenantId utility) {
        boolean changed = tenants.resume(utility);
        if (changed) {
            audit.record("resume utility", "tenant " + utility, "back in service");
        }
        return changed;
    }

    /** In the platform. */
    void tell(String action, TenantId utility, String detail) {
        audit.record(action, "tenant " + utility, detail);
    }
}
