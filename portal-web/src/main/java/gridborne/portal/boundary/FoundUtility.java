package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.portal.boundary.FoundingResult.Begun;
import gridborne.portal.boundary.FoundingResult.NoDemosHere;
import gridborne.portal.boundary.FoundingResult.SlugTaken;
import gridborne.portal.boundary.FoundingResult.TooPale;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.founding.Foundings;
import gridborne.tenants.founding.StepTaken;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Palette;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.NewTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * An operator founds a utility: its row and the wish in one transaction, and from there on step
 * by step, however often something stops them. Its first admin is invited by letter; the operator
 * never learns a password.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class FoundUtility {

    @Inject
    private Permission permission;

    @Inject
    private DemoMode demo;

    @Inject
    private TenantFoundation foundation;

    @Inject
    private GoOnFounding next;

    @Inject
    private CurrentTenant current;

    @Inject
    private Tenants tenants;

    @Inject
    private Foundings foundings;

    public FoundingResult found(FoundingWish wish) {
        permission.anyOf(Role.OPERATOR);
        return begin(wish);
    }

    /** Whether a slug can still be had. */
    public boolean isFree(String slug) {
        permission.anyOf(Role.OPERATOR);
        return isFreeForAll(slug);
    }

    /** Takes up the next steps at once, instead of in their turn. */
    public Optional<Tenant> goOn(String slug) {
        permission.anyOf(Role.OPERATOR);
        Optional<Tenant> utility = tenants.bySlug(slug);
        utility.map(Tenant::id).ifPresent(next::goOn);
        return utility.flatMap(known -> tenants.byId(known.id()));
    }

    /** How far it is. */
    public List<StepTaken> steps(TenantId utility) {
        permission.anyOf(Role.OPERATOR);
        return current.within(TenantId.PLATFORM, () -> foundings.steps(utility));
    }

    boolean isFreeForAll(String slug) {
        return NewTenant.isSlug(slug) && !NewTenant.isReserved(slug) && !tenants.taken(slug);
    }

    /** Without asking who asks. */
    FoundingResult begin(FoundingWish wish) {
        return refused(wish).orElseGet(() -> current.within(TenantId.PLATFORM,
                () -> foundation.begin(wish)).map(this::begun)
                .orElseGet(() -> new SlugTaken(wish.utility().slug())));
    }

    private Optional<FoundingResult> refused(FoundingWish wish) {
        if (wish.utility().demo() && !demo.on()) {
            return Optional.of(new NoDemosHere());
        }
        return wish.accent().filter(accent -> !Palette.byDay(accent).isReadable())
                .map(FoundUtility::tooPale);
    }

    private static FoundingResult tooPale(Colour accent) {
        return new TooPale(accent, Palette.byDay(accent).contrast(), Palette.suggested(accent));
    }

    private FoundingResult begun(Tenant utility) {
        next.goOn(utility.id());
        return new Begun(tenants.byId(utility.id()).orElseThrow());
    }
}
