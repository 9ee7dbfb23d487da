package gridborne.portal.timer;

import gridborne.portal.imports.ImportSheet;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Nudges the imports that somebody wants, on every node; the database says which are. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private ImportSheet imports;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.IMPORTS, tenant -> {
            if (tenant.state() == TenantState.READY) {
                current.within(tenant.id(), imports::next);
            }
        });
    }
}
