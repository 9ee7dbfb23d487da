package gridborne.portal.timer;

import gridborne.portal.boundary.RunAutoTopUps;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Nudges auto top-ups, on every node, by themselves: a slow Stripe holds up no hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AutoTopUpTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private RunAutoTopUps autoTopUps;

    @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.AUTO_TOP_UPS, this::turn);
    }

    private void turn(Tenant tenant) {
        if (tenant.state() == TenantState.READY) {
            current.within(tenant.id(), autoTopUps::round);
        }
    }
}
