package gridborne.portal.timer;

import gridborne.portal.boundary.ContinueCashOuts;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Nudges the cash-outs, on every node. A suspended utility's go on: its producers' money may be
 * half-way.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CashOutTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private ContinueCashOuts cashOuts;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.CASH_OUTS, tenant -> current.within(tenant.id(), cashOuts::round));
    }
}
