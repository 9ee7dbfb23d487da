package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Leaves a trace of what was done outside of a transaction, because somebody else had to be asked
 * on the way (S10.5): in a transaction of its own, as soon as it is done.
 */
@ApplicationScoped
class AuditTrail {

    @Inject
    private AuditLog audit;

    @Transactional
    void record(String action, String subject, String detail) {
        audit.record(action, subject, detail);
    }
}
