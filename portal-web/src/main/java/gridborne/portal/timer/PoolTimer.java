package gridborne.portal.timer;

import gridborne.portal.boundary.RunPools;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Nudges, on every node, what happens in pools by itself. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PoolTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private RunPools pools;

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.POOLS, tenant -> {
            if (tenant.state() == TenantState.READY) {
                current.within(tenant.id(), pools::round);
            }
        });
    }
}
