package gridborne.portal.timer;

import gridborne.portal.boundary.PayWindows;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Nudges funding windows, on every node; what is due is read from the book. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class WindowTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private PayWindows windows;

    @Schedule(hour = "*", minute = "*", second = "2/4", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.WINDOWS, this::turn);
    }

    private void turn(Tenant tenant) {
        if (tenant.state() == TenantState.READY) {
            current.within(tenant.id(), windows::round);
        }
    }
}
