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

    private static final ThreadLocal<TenantId> CURRENT = new ThreadLocal<>();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Tenants tenants;

    public boolean present() {
        return CURRENT.get() != null;
    }

    public boolean isPlatform() {
        return TenantId.PLATFORM.equals(CURRENT.get());
    }

    public TenantId id() {
        return Optional.ofNullable(CURRENT.get()).orElseThrow(() -> new IllegalStateException(
                "No tenant here. Requests get theirs from the host name; jobs use within(…)."));
    }

    /** The current utility; the platform is none. */
    public Tenant tenant() {
        TenantId id = id();
        return tenants.byId(id).orElseThrow(() -> new IllegalStateException(
                "Tenant " + id + " is not in the registry, or is the platform."));
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
        TenantId before = CURRENT.get();
        if (!tenant.equals(before)) {
            refuseInsideTransaction(before, tenant);
            CURRENT.set(tenant);
        }
        return () -> restore(before);
    }

    private void refuseInsideTransaction(TenantId before, TenantId next) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("A transaction belongs to one tenant: switching from "
                    + before + " to " + next + " needs to happen outside of it.");
        }
    }

    private static void restore(TenantId before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
