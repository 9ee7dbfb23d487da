package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.portal.boundary.DeletionResult.Asked;
import gridborne.portal.boundary.DeletionResult.Gone;
import gridborne.portal.boundary.DeletionResult.NoSuchUtility;
import gridborne.portal.boundary.DeletionResult.NotAsked;
import gridborne.portal.boundary.DeletionResult.NotSuspended;
import gridborne.portal.boundary.DeletionResult.NotTakenAlong;
import gridborne.portal.boundary.DeletionResult.NotTyped;
import gridborne.portal.boundary.DeletionResult.SecondPairOfEyes;
import gridborne.portal.boundary.DeletionResult.Withdrawn;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.handover.Deletion;
import gridborne.tenants.handover.Deletions;
import gridborne.tenants.handover.Tombstone;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of a utility: suspended, exported since its last change, its slug typed, and confirmed by
 * a second operator or after days of thinking it over. Its rows are gone then; its contract stays
 * on the chain, its slug stays taken, and who decided it stays in the platform's log.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class DeleteUtility {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private CurrentActor actor;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantHosts hosts;

    @Inject
    private Deletions deletions;

    @Inject
    private DeletionNotes notes;

    @Inject
    private Clock clock;

    /** Whether and by whom it was asked for. */
    public Optional<Deletion> of(TenantId utility) {
        permission.anyOf(Role.OPERATOR);
        return current.within(TenantId.PLATFORM, () -> deletions.of(utility));
    }

    /** What is left of those that went. */
    public List<Tombstone> gone() {
        permission.anyOf(Role.OPERATOR);
        return current.within(TenantId.PLATFORM, deletions::gone);
    }

    public DeletionResult ask(String slug, String typed) {
        return ready(slug, typed).orElseGet(() -> within(slug, id -> {
            notes.ask(id, slug);
            return new Asked(deletions.of(id).orElseThrow().aloneFrom());
        }));
    }

    public DeletionResult withdraw(String slug) {
        permission.anyOf(Role.OPERATOR);
        return tenants.bySlug(slug).isEmpty() ? new NoSuchUtility()
                : within(slug, id -> notes.withdraw(id, slug) ? new Withdrawn() : new NotAsked());
    }

    public DeletionResult confirm(String slug, String typed) {
        return ready(slug, typed).orElseGet(() -> within(slug, id -> {
            Optional<Deletion> asked = deletions.of(id);
            if (asked.isEmpty()) {
                return new NotAsked();
            }
            if (!asked.get().mayBeConfirmedBy(actor.name(), clock.instant())) {
                return new SecondPairOfEyes(asked.get().aloneFrom());
            }
            long rows = notes.confirm(id, slug);
            hosts.forget(slug);
            return new Gone(rows);
        }));
    }

    /** What stands in the way, if something does. */
    private Optional<DeletionResult> ready(String slug, String typed) {
        permission.anyOf(Role.OPERATOR);
        Optional<Tenant> known = tenants.bySlug(slug);
        if (known.isEmpty()) {
            return Optional.of(new NoSuchUtility());
        }
        if (!slug.equals(typed)) {
            return Optional.of(new NotTyped());
        }
        if (known.get().state() != TenantState.SUSPENDED) {
            return Optional.of(new NotSuspended());
        }
        return current.within(TenantId.PLATFORM, () -> deletions.isTakenAlong(known.get().id()))
                ? Optional.empty() : Optional.of(new NotTakenAlong());
    }

    private DeletionResult within(String slug,
                                  Function<TenantId, DeletionResult> work) {
        TenantId id = tenants.bySlug(slug).orElseThrow().id();
        return current.within(TenantId.PLATFORM, () -> work.apply(id));
    }
}
