package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Genesis;
import gridborne.grid.GridContract;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.founding.Foundings;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.People;
import gridborne.tenants.tenancy.CreateTenantResult;
import gridborne.tenants.tenancy.CreateTenantResult.Created;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.NewTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The steps of a new utility that write, each a transaction, each harmless when taken again. */
@ApplicationScoped
class TenantFoundation {

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant current;

    @Inject
    private GridContract contract;

    @Inject
    private GridClock clock;

    @Inject
    private People people;

    @Inject
    private AddPerson addPerson;

    @Inject
    private Foundings foundings;

    @Inject
    private AuditLog audit;

    /** In the platform. The very same wish as before finds the tenant that is being provisioned. */
    @Transactional
    Optional<Tenant> register(NewTenant wish) {
        CreateTenantResult result = tenants.create(wish);
        if (result instanceof Created created) {
            audit.record("create utility", "tenant " + created.tenant().id(), wish.slug());
            return Optional.of(created.tenant());
        }
        return tenants.bySlug(wish.slug())
                .filter(known -> known.state() == TenantState.PROVISIONING)
                .filter(known -> asWished(known).equals(wish));
    }

    /** In the platform. The name and the wish are there together, or neither. */
    @Transactional
    Optional<Tenant> begin(FoundingWish wish) {
        CreateTenantResult result = tenants.create(wish.utility());
        if (result instanceof Created created) {
            foundings.begin(created.tenant().id(), wish);
            audit.record("create utility", "tenant " + created.tenant().id(),
                    wish.utility().slug());
            return Optional.of(created.tenant());
        }
        return Optional.empty();
    }

    /** In the new tenant. */
    @Transactional
    void found(NewPerson admin) {
        wishForContract();
        admit(admin);
    }

    /** In the new tenant. */
    @Transactional
    void wishForContract() {
        Tenant tenant = current.tenant();
        contract.request(new Genesis(Hour.of(clock.now()), tenant.genesisTariff(),
                !tenant.demo()));
    }

    /** In the new tenant. */
    @Transactional
    void admit(NewPerson admin) {
        if (people.byLogin(admin.login()).isEmpty()) {
            addPerson.addWithAccount(admin);
        }
    }

    private static NewTenant asWished(Tenant tenant) {
        return new NewTenant(tenant.slug(), tenant.name(), tenant.zone(), tenant.locale(),
                tenant.coinName(), tenant.firstCoinPrice(), tenant.genesisTariff(), tenant.grace(),
                tenant.demo());
    }
}
