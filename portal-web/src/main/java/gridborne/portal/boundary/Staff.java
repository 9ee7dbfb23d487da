package gridborne.portal.boundary;

import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a utility's staff asks (S10.4): the admin changes, the auditor reads. */
@ApplicationScoped
public class Staff {

    @Inject
    private Permission permission;

    public void require() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
    }

    public void requireAdmin() {
        permission.anyOf(Role.ADMIN);
    }
}
