package gridborne.portal.timer;

import gridborne.portal.boundary.DecideRelays;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** One look at a utility's relays. */
@ApplicationScoped
class CutOffRound {

    private static final Logger LOG = Logger.getLogger(CutOffRound.class.getName());

    @Inject
    private CurrentTenant current;

    @Inject
    private DecideRelays relays;

    void turn(Tenant tenant) {
        int decided = current.within(tenant.id(), relays::decide);
        if (decided > 0) {
            LOG.info(() -> tenant.slug() + ": " + decided + " decisions on relays.");
        }
    }
}
