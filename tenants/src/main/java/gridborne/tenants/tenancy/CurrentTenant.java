package gridborne.tenants.tenancy;

import gridborne.grid.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tenant this thread acts for. A thread that nobody gave a tenant has none, and reaches no
 * data.
 *
 * <p>A transaction belongs to one tenant: its EntityManager and its row-level security are set when
 * it is first used and would silently keep the first tenant. So a switch inside one is refused.
 */
@ApplicationScoped
public class CurrentTenant {

    /** A thread's time with a tenant; closing it goes back to the one before. */
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    /** Where a thread is, and what it has read of that tenant's row since it came. */
    private static final class Place {
        private final TenantId id;
        private Optional<Tenant> read = Optional.empty();

        private Place(TenantId id) {
            this.id = id;
        }
    }

    private static final ThreadLocal<Place> CURRENT = new ThreadLocal<>();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Tenants tenants;

    public boolean present() {
        return CURRENT.get() != null;
    }

    public boolean isPlatform() {
        return present() && id().equals(TenantId.PLATFORM);
    }

    public TenantId id() {
        return place().id;
    }

    /**
     * The current utility; the platform is none. Read once for each stay, a request or a turn, so
     * that all of it goes by the same row; but one that is still being made is looked at again.
     */
    public Tenant tenant() {
        Place place = place();
        Tenant tenant = place.read.orElseGet(() -> read(place.id));
        place.read = Optional.of(tenant).filter(row -> row.state() != TenantState.PROVISIONING);
        return tenant;
    }

    private Tenant read(TenantId id) {
        return tenants.byId(id).orElseThrow(() -> new IllegalStateException(
                "Tenant " + id + " is not in the registry, or is the platform."));
    }

    private static Place place() {
        return Optional.ofNullable(CURRENT.get()).orElseThrow(() -> new IllegalStateException(
                "No tenant here. Requests get theirs from the host name; jobs use within(…)."));
    }

    public void within(TenantId tenant, Runnable work) {
        within(tenant, () -> {
            work.run();
            return null;
        });
    }

    public <T> T within(TenantId tenant, Supplier<T> work) {
        try (Stay stay = enter(tenant)) {
            return work.get();
        }
    }

    /** For work that is no function, such as a filter's; leave it where it was entered. */
    public Stay enter(TenantId tenant) {
        Place before = CURRENT.get();
        if (before == null || !tenant.equals(before.id)) {
            refuseInsideTransaction(before, tenant);
            CURRENT.set(new Place(tenant));
        }
        return () -> restore(before);
    }

    private void refuseInsideTransaction(Place before, TenantId next) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("A transaction belongs to one tenant: switching from "
                    + (before == null ? "none" : before.id) + " to " + next
                    + " needs to happen outside of it.");
        }
    }

    private static void restore(Place before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
