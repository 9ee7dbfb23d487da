package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Suspension;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Closes a utility for a while, and opens it again. All of it may still be looked at; nothing is
 * changed or settled. What Stripe says meanwhile is kept and counts: it is about money that moved.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SuspendUtility {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private Tenants tenants;

    @Inject
    private SuspensionNotes notes;

    @Inject
    private Clock clock;

    public SuspendResult suspend(String slug, String why) {
        permission.anyOf(Role.OPERATOR);
        if (!Suspension.isReason(why)) {
            return new SuspendResult.NoReason();
        }
        Suspension suspension = new Suspension(clock.instant(), why.strip());
        return change(slug, id -> notes.suspend(id, suspension), "suspend utility",
                suspension.why());
    }

    public SuspendResult resume(String slug) {
        permission.anyOf(Role.OPERATOR);
        return change(slug, notes::resume, "resume utility", "back in service");
    }

    /** It stands in both logs: in the utility's, and in the platform's. */
    private SuspendResult change(String slug, Function<TenantId, Boolean> change, String action,
                                 String detail) {
        Optional<Tenant> known = tenants.bySlug(slug);
        if (known.isEmpty()) {
            return new SuspendResult.NoSuchUtility();
        }
        TenantId id = known.get().id();
        if (!current.within(id, () -> change.apply(id))) {
            return new SuspendResult.NotInThatState(known.get().state());
        }
        current.within(TenantId.PLATFORM, () -> notes.tell(action, id, slug + ": " + detail));
        return new SuspendResult.Done(tenants.byId(id).orElseThrow());
    }
}
