package gridborne.portal.boundary;

import gridborne.payment.ConnectionResult;
import gridborne.payment.PaymentAccounts;
import gridborne.payment.StripeKey;
import gridborne.portal.boundary.ProvisionTenantResult.KeyRefused;
import gridborne.portal.boundary.ProvisionTenantResult.LiveKeyInDemo;
import gridborne.portal.boundary.ProvisionTenantResult.NoDemosHere;
import gridborne.portal.boundary.ProvisionTenantResult.Provisioned;
import gridborne.portal.boundary.ProvisionTenantResult.SlugTaken;
import gridborne.portal.boundary.ProvisionTenantResult.StripeSilent;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.NewTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Sets up a utility: its row, its Stripe key, its contract, its first admin. Stripe is asked before
 * anything is written, so a wrong key leaves nothing behind. Whatever stops it half-way, the same
 * request sent again goes on from there.
 */
@ApplicationScoped
public class ProvisionTenant {

    @Inject
    private Permission permission;

    @Inject
    private DemoMode demo;

    @Inject
    private PaymentAccounts accounts;

    @Inject
    private TenantFoundation foundation;

    @Inject
    private FinishProvisioning finish;

    @Inject
    private CurrentTenant current;

    @Inject
    private Tenants tenants;

    @Transactional(Transactional.TxType.NEVER)
    public ProvisionTenantResult provision(NewTenant wish, Optional<StripeKey> key,
                                           NewPerson admin) {
        permission.anyOf(Role.OPERATOR);
        return refusedDemo(wish, key)
                .or(() -> key.map(accounts::check).flatMap(ProvisionTenant::refusedKey))
                .or(() -> foundation.register(wish).map(tenant -> found(tenant, key, admin)))
                .orElseGet(() -> new SlugTaken(wish.slug()));
    }

    private Optional<ProvisionTenantResult> refusedDemo(NewTenant wish, Optional<StripeKey> key) {
        if (wish.demo() && !demo.on()) {
            return Optional.of(new NoDemosHere());
        }
        boolean live = key.map(StripeKey::live).orElse(false);
        return live && (wish.demo() || demo.on())
                ? Optional.of(new LiveKeyInDemo()) : Optional.empty();
    }

    private static Optional<ProvisionTenantResult> refusedKey(ConnectionResult result) {
        if (result instanceof ConnectionResult.Refused refused) {
            return Optional.of(new KeyRefused(refused.reason()));
        }
        return result instanceof ConnectionResult.Unknown unknown
                ? Optional.of(new StripeSilent(unknown.reason())) : Optional.empty();
    }

    private ProvisionTenantResult found(Tenant tenant, Optional<StripeKey> key,
                                        NewPerson admin) {
        return current.within(tenant.id(), () -> key.map(accounts::connect)
                .flatMap(ProvisionTenant::refusedKey)
                .orElseGet(() -> found(tenant, admin)));
    }

    private ProvisionTenantResult found(Tenant tenant, NewPerson admin) {
        foundation.found(admin);
        finish.finish();
        return new Provisioned(tenants.byId(tenant.id()).orElseThrow());
    }
}
