package gridborne.portal.timer;

import gridborne.tenants.database.DatabaseFailure;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.database.RegistrySql;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each tenant takes its turn by itself: one that fails, or takes long, stops no other. */
@ApplicationScoped
class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class.getName());
    private static final long PATIENCE_SECONDS = 60;
    private static final Duration EVERYBODY = Duration.ofMinutes(1);

    private final Map<Work, Long> everybodyAt = new ConcurrentHashMap<>();

    @Inject
    private Migrations migrations;

    @Inject
    private Tenants tenants;

    @Inject
    private RegistrySql registry;

    @Inject
    private LastTurns last;

    @Resource
    private ManagedExecutorService executor;

    /**
     * A turn for each of them that is not suspended: there nobody is cut off, warned or charged.
     *
     * @param what the work, as the log names it
     */
    void giveEach(String what, Consumer<Tenant> work) {
        giveThose(what, all -> all.all().stream().filter(Turns::isOpen).toList(), work);
    }

    /** A turn for some of those that are not suspended. */
    void giveSome(String what, Supplier<Predicate<Tenant>> whom, Consumer<Tenant> work) {
        giveThose(what, all -> all.all().stream().filter(Turns::isOpen).filter(whom.get())
                .toList(), work);
    }

    /**
     * A turn for those that have such work: visiting all, only to find nothing, would be most of
     * a node's work once there are many. Everybody has one once in a while all the same, for what
     * is due by the calendar.
     */
    void giveBusy(Work kind, Consumer<Tenant> work) {
        giveThose(kind.words(), all -> isEverybodysTurn(kind) ? all.all() : busy(kind, all.all()),
                tenant -> {
                    if (kind.goesOnWhileSuspended() || isOpen(tenant)) {
                        work.accept(tenant);
                    }
                });
    }

    private static boolean isOpen(Tenant tenant) {
        return tenant.state() != TenantState.SUSPENDED;
    }

    /** By the machine's own count of time: a clock that is set back would stop it. */
    private boolean isEverybodysTurn(Work kind) {
        long now = System.nanoTime();
        boolean turn = now - everybodyAt.getOrDefault(kind, now) >= 0;
        if (turn) {
            everybodyAt.put(kind, now + EVERYBODY.toNanos());
        }
        return turn;
    }

    private List<Tenant> busy(Work kind, List<Tenant> all) {
        Set<Long> busy = Set.copyOf(registry.rows(kind.question(), row -> row.getLong("id"),
                kind.name()));
        return all.stream().filter(tenant -> busy.contains(tenant.id().value())).toList();
    }

    /** Lets no failure out: the server strikes off a timer that has failed twice. */
    private void giveThose(String what, Function<Tenants, List<Tenant>> whom,
                           Consumer<Tenant> work) {
        if (!migrations.done()) {
            return;
        }
        last.note(what);
        try {
            whom.apply(tenants).forEach(tenant -> give(tenant, what, work));
        } catch (DatabaseFailure away) {
            LOG.log(Level.WARNING, away, () -> "No tenant has its turn of " + what + " while the"
                    + " database is away; the next one comes soon.");
        }
    }

    /** The platform has letters of its own; it is no tenant, and has its turn after them. */
    void giveToPlatform(String what, Runnable work) {
        if (migrations.done()) {
            last.note(what);
            give("the platform", what, work);
        }
    }

    private void give(Tenant tenant, String what, Consumer<Tenant> work) {
        give("Tenant " + tenant.slug(), what, () -> work.accept(tenant));
    }

    private void give(String whom, String what, Runnable work) {
        Future<?> turn = executor.submit(work);
        try {
            turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            LOG.log(Level.SEVERE, whom + " had no proper turn of " + what
                    + "; the next one comes soon.", failed.getCause());
        } catch (TimeoutException slow) {
            LOG.log(Level.WARNING, "{0} still has its turn of {1} after {2} s; the others"
                    + " go on.", new Object[] {whom, what, PATIENCE_SECONDS});
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
