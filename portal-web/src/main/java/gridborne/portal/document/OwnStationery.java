package gridborne.portal.document;

import gridborne.tenants.look.Looks;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The paper of the current utility. */
@ApplicationScoped
public class OwnStationery {

    @Inject
    private Looks looks;

    @Inject
    private CurrentTenant current;

    public Stationery now() {
        return new Stationery(current.tenant().name(),
                looks.current().accent().orElse(Stationery.OURS), looks.logo());
    }
}
