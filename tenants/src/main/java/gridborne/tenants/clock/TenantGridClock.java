package gridborne.tenants.clock;

import gridborne.energy.GridClock;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;

/** The wall clock for a real utility, the stored one for a demo. */
@ApplicationScoped
class TenantGridClock implements GridClock {

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private DemoClock demoClock;

    @Inject
    private Clock wallClock;

    @Override
    public Instant now() {
        return currentTenant.tenant().demo() ? demoClock.now() : wallClock.instant();
    }
}
