package gridborne.portal.boundary;

import gridborne.tenants.agreements.AgreementRules;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whether meters settle only under agreements; for everybody to see (S8.3). */
@ApplicationScoped
public class AgreementSettings {

    @Inject
    private Permission permission;

    @Inject
    private AgreementRules rules;

    @Inject
    private AuditLog audit;

    @Transactional
    public boolean required() {
        return rules.required();
    }

    @Transactional
    public void require(boolean required) {
        permission.anyOf(Role.ADMIN);
        if (rules.require(required)) {
            audit.record("change agreement rule", "agreements", required
                    ? "Only meters of gridborne owners settle." : "All meters settle: migration.");
        }
    }
}
