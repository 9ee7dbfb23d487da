package gridborne.portal.timer;

import gridborne.tenants.database.DatabaseFailure;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each tenant takes its turn by itself: one that fails, or takes long, stops no other. */
@ApplicationScoped
class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class.getName());
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    private Migrations migrations;

    @Inject
    private Tenants tenants;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Lets no failure out: the server strikes off a timer that has failed twice.
     *
     * @param what the work, as the log names it
     */
    void giveEach(String what, Consumer<Tenant> work) {
        if (!migrations.done()) {
            return;
        }
        try {
            tenants.all().forEach(tenant -> give(tenant, what, work));
        } catch (DatabaseFailure away) {
            LOG.log(Level.WARNING, away, () -> "No tenant has its turn of " + what + " while the"
                    + " database is away; the next one comes soon.");
        }
    }

    private void give(Tenant tenant, String what, Consumer<Tenant> work) {
        Future<?> turn = executor.submit(() -> work.accept(tenant));
        try {
            turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            LOG.log(Level.SEVERE, "Tenant " + tenant.slug() + " had no proper turn of " + what
                    + "; the next one comes soon.", failed.getCause());
        } catch (TimeoutException slow) {
            LOG.log(Level.WARNING, "Tenant {0} still has its turn of {1} after {2} s; the others"
                    + " go on.", new Object[] {tenant.slug(), what, PATIENCE_SECONDS});
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
