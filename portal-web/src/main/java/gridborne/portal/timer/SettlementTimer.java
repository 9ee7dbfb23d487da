package gridborne.portal.timer;

import gridborne.tenants.database.DatabaseFailure;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Nudges, on every node. Each tenant takes its turn by itself: one that fails stops no other. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SettlementTimer {

    private static final Logger LOG = Logger.getLogger(SettlementTimer.class.getName());
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    private Migrations migrations;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantRound round;

    @Inject
    private LastTurns last;

    @Resource
    private ManagedExecutorService executor;

    /** Lets no failure out: the server strikes off a timer that has failed twice. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void nudge() {
        if (!migrations.done()) {
            return;
        }
        last.note("settlement");
        try {
            tenants.all().forEach(this::giveTurn);
        } catch (DatabaseFailure away) {
            LOG.log(Level.WARNING, "Nothing is settled or watched; the next try is in 20 s.",
                    away);
        }
    }

    private void giveTurn(Tenant tenant) {
        await(tenant, () -> round.turn(tenant)).ifPresent(reason -> fail(tenant, reason));
        await(tenant, () -> round.watch(tenant)).ifPresent(reason -> LOG.log(Level.WARNING,
                "Tenant " + tenant.slug() + " is not watched.", reason));
    }

    /** The alarm is one, and stands until a turn succeeds. */
    private void fail(Tenant tenant, Throwable reason) {
        await(tenant, () -> round.failed(tenant, reason.toString()));
        LOG.log(Level.WARNING, reason, () -> "Tenant " + tenant.slug() + " had no proper turn;"
                + " the next one is in 20 s.");
    }

    /** Why it failed, if it did. */
    private Optional<Throwable> await(Tenant tenant, Runnable work) {
        Future<?> turn = executor.submit(work);
        try {
            turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause());
        } catch (TimeoutException slow) {
            LOG.log(Level.WARNING, "Tenant {0} still has its turn after {1} s; the others go on.",
                    new Object[] {tenant.slug(), PATIENCE_SECONDS});
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
