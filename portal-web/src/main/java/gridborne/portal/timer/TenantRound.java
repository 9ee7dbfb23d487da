package gridborne.portal.timer;

import gridborne.energy.Hour;
import gridborne.portal.boundary.CheckLaws;
import gridborne.portal.boundary.FinishProvisioning;
import gridborne.portal.boundary.SettleDueHour;
import gridborne.portal.boundary.WatchTenant;
import gridborne.tenants.database.Changes;
import gridborne.tenants.idempotency.Idempotency;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;

/** One tenant's turn: a new utility may be finished, a running one may have hours to settle. */
@ApplicationScoped
class TenantRound {

    private static final Logger LOG = Logger.getLogger(TenantRound.class.getName());
    /** After a long stop the missed hours are caught up in several rounds, a day in each. */
    private static final int HOURS_A_ROUND = 24;

    @Inject
    private CurrentTenant current;

    @Inject
    private FinishProvisioning provisioning;

    @Inject
    private SettleDueHour settlement;

    @Inject
    private WatchTenant watch;

    @Inject
    private CheckLaws laws;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Changes changes;

    void turn(Tenant tenant) {
        current.within(tenant.id(), () -> {
            switch (tenant.state()) {
                case PROVISIONING -> provisioning.finish();
                case READY -> settle(tenant);
                case SUSPENDED -> LOG.fine(() -> "Not settling suspended tenant " + tenant.slug());
            }
        });
    }

    /** What stands still is found even where turns fail. */
    void watch(Tenant tenant) {
        if (tenant.state() == TenantState.READY) {
            current.within(tenant.id(), () -> {
                watch.look();
                laws.checkWhenDue();
            });
        }
    }

    void failed(Tenant tenant, String reason) {
        current.within(tenant.id(), () -> watch.settlementFailed(reason));
    }

    private void settle(Tenant tenant) {
        giveHours(tenant);
        watch.settlementWorks();
    }

    private void giveHours(Tenant tenant) {
        for (int i = 0; i < HOURS_A_ROUND; i++) {
            Optional<Hour> given = settlement.settle();
            if (given.isEmpty()) {
                return;
            }
            idempotency.forgetOld();
            changes.forgetOld();
            LOG.info(() -> tenant.slug() + ": " + given.get() + " given to the chain.");
        }
    }
}
