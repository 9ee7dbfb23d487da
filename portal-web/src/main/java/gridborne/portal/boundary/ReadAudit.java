package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditFilter;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.AuditVerdict;
import gridborne.tenants.audit.SealedEntry;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who changed what (S10.5), for the utility's staff: to be read, and to be held against itself. */
@ApplicationScoped
@Transactional
public class ReadAudit {

    @Inject
    private Permission permission;

    @Inject
    private AuditLog audit;

    /** The newest first. */
    public List<SealedEntry> page(AuditFilter filter, long first, int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return audit.page(filter, first, most);
    }

    public int count(AuditFilter filter) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return audit.count(filter);
    }

    public List<SealedEntry> before(long number, AuditFilter filter, int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return audit.before(number, filter, most);
    }

    /** Reads every entry and compares its hash. */
    public AuditVerdict verify() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return audit.verify();
    }
}
