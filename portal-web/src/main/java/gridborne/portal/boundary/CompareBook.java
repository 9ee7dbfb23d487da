package gridborne.portal.boundary;

import gridborne.grid.BookRebuild;
import gridborne.laws.Verdict;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes a utility's book again from the chain's first block and compares; changes nothing. */
@ApplicationScoped
public class CompareBook {

    @Inject
    private Permission permission;

    @Inject
    private ReadTenants tenants;

    @Inject
    private CurrentTenant current;

    @Inject
    private BookRebuild rebuild;

    @Transactional(Transactional.TxType.NEVER)
    public Optional<Verdict> ofTenant(String slug) {
        permission.anyOf(Role.OPERATOR);
        return tenants.bySlug(slug)
                .map(tenant -> current.within(tenant.id(), rebuild::compare));
    }
}
