package gridborne.portal.view;

import gridborne.tenants.tenancy.TenantHosts;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Boundary of the page at the base address: which utilities are here. The registry is public. */
@ApplicationScoped
public class ReadFrontDoors {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantHosts hosts;

    public List<FrontDoor> view() {
        return tenants.all().stream().filter(tenant -> tenant.state() != TenantState.SUSPENDED)
                .map(tenant -> new FrontDoor(tenant, hosts.urlOf(tenant))).toList();
    }
}
