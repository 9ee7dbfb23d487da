package gridborne.portal.timer;

import gridborne.portal.live.Listeners;
import gridborne.portal.view.ReadLastSpoken;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Tells the pages that listen at this node, by itself: nothing waits for a slow browser. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private Listeners listeners;

    @Inject
    private ReadLastSpoken lastSpoken;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void nudge() {
        turns.giveSome("live pages", () -> tenant -> listeners.any(tenant.id()), this::turn);
    }

    private void turn(Tenant tenant) {
        listeners.tell(tenant.id(), current.within(tenant.id(), lastSpoken::last));
    }
}
