package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.tenants.founding.FirstAdmin;
import gridborne.tenants.founding.FoundingStep;
import gridborne.tenants.founding.Foundings;
import gridborne.tenants.founding.StepTaken;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes the steps of a founding that are not taken yet, each in a transaction of its own. Whatever
 * stops one stands beside it, and it is tried again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class GoOnFounding {

    private static final Logger LOG = Logger.getLogger(GoOnFounding.class.getName());

    /** What a try came to: why not, where it did not succeed. */
    private record Tried(boolean done, String reason) {
    }

    @Inject
    private CurrentTenant current;

    @Inject
    private Foundings foundings;

    @Inject
    private TakeFoundingStep steps;

    /** All that nobody is at. */
    public void goOnWithAll() {
        current.within(TenantId.PLATFORM, foundings::due).forEach(this::goOn);
    }

    public void goOn(TenantId utility) {
        current.within(TenantId.PLATFORM, () -> foundings.take(utility).ifPresent(admin -> {
            List<FoundingStep> open = foundings.steps(utility).stream()
                    .filter(step -> !step.done()).map(StepTaken::step).toList();
            if (open.stream().allMatch(step -> isTaken(utility, step, admin))) {
                foundings.finish(utility);
            }
            foundings.release(utility);
        }));
    }

    private boolean isTaken(TenantId utility, FoundingStep step, FirstAdmin admin) {
        Tried tried = tried(utility, step, admin);
        if (tried.done()) {
            foundings.done(utility, step);
        } else {
            foundings.notYet(utility, step, tried.reason());
        }
        return tried.done();
    }

    /** The future is completed on this very thread; it is here to hold whatever goes wrong. */
    private Tried tried(TenantId utility, FoundingStep step, FirstAdmin admin) {
        return CompletableFuture.supplyAsync(() -> new Tried(current.within(utility,
                () -> steps.take(step, admin)), ""), Runnable::run).exceptionally(trouble -> {
                    LOG.log(Level.WARNING, trouble, () -> "Step " + step + " of founding tenant "
                            + utility + " did not succeed; it is tried again.");
                    return new Tried(false, String.valueOf(trouble.getCause()));
                }).join();
    }
}
