package gridborne.portal.timer;

import gridborne.grid.TenantId;
import gridborne.tenants.handover.Deletions;
import gridborne.tenants.handover.MakeExports;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Makes wanted exports, and sweeps after deletions, on every node. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ExportTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private MakeExports exports;

    @Inject
    private Deletions deletions;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    public void nudge() {
        turns.giveToPlatform("exports", () -> current.within(TenantId.PLATFORM, exports::round));
        turns.giveToPlatform("deletions",
                () -> current.within(TenantId.PLATFORM, deletions::sweep));
    }
}
