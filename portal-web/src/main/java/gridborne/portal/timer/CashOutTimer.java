package gridborne.portal.timer;

import gridborne.portal.boundary.ContinueCashOuts;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Nudges the cash-outs, on every node. A suspended utility's go on: its producers' money may be
 * half-way.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CashOutTimer {

    private static final Logger LOG = Logger.getLogger(CashOutTimer.class.getName());
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    private Migrations migrations;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant current;

    @Inject
    private ContinueCashOuts cashOuts;

    @Resource
    private ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void nudge() {
        if (migrations.done()) {
            tenants.all().stream().filter(tenant -> tenant.state() != TenantState.PROVISIONING)
                    .forEach(this::giveTurn);
        }
    }

    private void giveTurn(Tenant tenant) {
        Future<?> turn = executor.submit(() -> current.within(tenant.id(), cashOuts::round));
        try {
            turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            LOG.log(Level.SEVERE, "The cash-outs of " + tenant.slug() + " had no proper turn; the"
                    + " next one is in a moment.", failed.getCause());
        } catch (TimeoutException slow) {
            LOG.log(Level.WARNING, "The cash-outs of {0} still have their turn after {1} s; the"
                    + " others go on.", new Object[] {tenant.slug(), PATIENCE_SECONDS});
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
