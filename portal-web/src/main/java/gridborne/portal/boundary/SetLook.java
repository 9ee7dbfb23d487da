package gridborne.portal.boundary;

import gridborne.portal.boundary.SetLookResult.LookSet;
import gridborne.portal.boundary.SetLookResult.TooPale;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Look;
import gridborne.tenants.look.Looks;
import gridborne.tenants.look.Palette;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantWords;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How the utility speaks and looks, for its admin. The next request shows it. */
@ApplicationScoped
@Transactional
public class SetLook {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private Tenants tenants;

    @Inject
    private Looks looks;

    @Inject
    private AuditLog audit;

    /** As it stands, for its admin. */
    public Look look() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return looks.current();
    }

    public TenantWords words() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        Tenant tenant = current.tenant();
        return new TenantWords(tenant.name(), tenant.zone(), tenant.locale(), tenant.coinName());
    }

    /** All of it or, when the colour cannot be read, nothing. */
    public SetLookResult set(LookWish wish) {
        permission.anyOf(Role.ADMIN);
        Optional<Colour> pale = wish.accent()
                .filter(accent -> !Palette.byDay(accent).isReadable());
        if (pale.isPresent()) {
            return new TooPale(pale.get(), Palette.byDay(pale.get()).contrast(),
                    Palette.suggested(pale.get()));
        }
        String before = words() + " " + looks.current();
        tenants.describe(current.id(), wish.words());
        looks.accent(wish.accent());
        if (wish.withoutLogo() || wish.logo().isPresent()) {
            looks.logo(wish.logo());
        }
        audit.record("set look", "utility", before + " -> " + wish.words() + " "
                + looks.current());
        return new LookSet();
    }
}
