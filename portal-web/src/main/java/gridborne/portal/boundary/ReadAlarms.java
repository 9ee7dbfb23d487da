package gridborne.portal.boundary;

import gridborne.tenants.alarms.Alarm;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What somebody has to look at: for the utility's staff, and for operators of any utility. */
@ApplicationScoped
public class ReadAlarms {

    private static final int MOST = 100;

    @Inject
    private Permission permission;

    @Inject
    private Alarms alarms;

    @Inject
    private ReadTenants tenants;

    @Inject
    private CurrentTenant current;

    /** The latest first; those that are over, too. */
    @Transactional
    public List<Alarm> forStaff() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return alarms.latest(MOST);
    }

    @Transactional(Transactional.TxType.NEVER)
    public Optional<List<Alarm>> forOperator(String slug) {
        return tenants.bySlug(slug).map(Tenant::id)
                .map(id -> current.within(id, () -> alarms.latest(MOST)));
    }
}
