package gridborne.portal.timer;

import gridborne.portal.boundary.DecideRelays;
import gridborne.portal.push.Tellings;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** One look at a utility's relays, and at those who have not been told of them yet. */
@ApplicationScoped
class CutOffRound {

    private static final Logger LOG = Logger.getLogger(CutOffRound.class.getName());

    @Inject
    private CurrentTenant current;

    @Inject
    private DecideRelays relays;

    @Inject
    private Tellings tellings;

    void turn(Tenant tenant) {
        decide(tenant);
        tell(tenant);
    }

    void decide(Tenant tenant) {
        if (tenant.state() != TenantState.READY) {
            return;
        }
        int decided = current.within(tenant.id(), relays::decide);
        if (decided > 0) {
            LOG.info(() -> tenant.slug() + ": " + decided + " decisions on relays.");
        }
    }

    void tell(Tenant tenant) {
        if (tenant.state() == TenantState.READY) {
            tellings.begin(tenant);
        }
    }
}
