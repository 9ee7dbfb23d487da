package gridborne.portal.timer;

import gridborne.portal.boundary.RemindOfEnds;
import gridborne.portal.boundary.WarnOfTimeLeft;
import gridborne.portal.push.WarningTellings;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Looks, on every node, whether an hour was settled since people were last warned: of coins that
 * run out (S6.4), and admins of agreements that end.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class WarningTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private WarnOfTimeLeft warnings;

    @Inject
    private RemindOfEnds ends;

    @Inject
    private MovedBooks moved;

    @Inject
    private WarningTellings tellings;

    @Schedule(hour = "*", minute = "*", second = "7/15", persistent = false)
    public void nudge() {
        turns.giveSome("warnings", () -> moved.sinceLastTime("warnings"), this::turn);
    }

    /** A turn that failed comes again, though its book has not moved. */
    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    public void nudgeAll() {
        turns.giveEach("warnings", this::turn);
    }

    /** People's programs are told what was written for them. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tell() {
        turns.giveBusy(Work.WARNINGS, tenant -> current.within(tenant.id(),
                () -> tellings.begin(tenant)));
    }

    private void turn(Tenant tenant) {
        if (tenant.state() == TenantState.READY) {
            current.within(tenant.id(), () -> {
                warnings.warn();
                ends.remind();
            });
        }
    }
}
