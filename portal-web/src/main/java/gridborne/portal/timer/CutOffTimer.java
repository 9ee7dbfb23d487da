package gridborne.portal.timer;

import gridborne.tenants.database.Migrations;
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

/** Nudges the relays, on every node: coins arrive and are used up without any reading (S6.1). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CutOffTimer {

    private static final Logger LOG = Logger.getLogger(CutOffTimer.class.getName());
    private static final long PATIENCE_SECONDS = 20;

    @Inject
    private Migrations migrations;

    @Inject
    private Tenants tenants;

    @Inject
    private CutOffRound round;

    @Resource
    private ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void nudge() {
        if (migrations.done()) {
            tenants.all().stream().filter(tenant -> tenant.state() == TenantState.READY)
                    .forEach(this::giveTurn);
        }
    }

    private void giveTurn(Tenant tenant) {
        Future<?> turn = executor.submit(() -> round.turn(tenant));
        try {
            turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            LOG.log(Level.SEVERE, "The relays of " + tenant.slug() + " were not decided on; they"
                    + " are as they were. The next round is in 5 s.", failed.getCause());
        } catch (TimeoutException slow) {
            LOG.log(Level.WARNING, "The relays of {0} are still decided on after {1} s; the others"
                    + " go on.", new Object[] {tenant.slug(), PATIENCE_SECONDS});
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
