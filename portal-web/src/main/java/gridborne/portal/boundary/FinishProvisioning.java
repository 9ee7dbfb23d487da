package gridborne.portal.boundary;

import gridborne.grid.ContractAddress;
import gridborne.grid.GridContract;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Opens a new utility's door once its contract stands. Asked again and again until then. */
@ApplicationScoped
public class FinishProvisioning {

    @Inject
    private CurrentTenant current;

    @Inject
    private GridContract contract;

    @Inject
    private Tenants tenants;

    @Inject
    private AuditLog audit;

    @Transactional
    public boolean finish() {
        Optional<ContractAddress> address = contract.address();
        address.ifPresent(known -> {
            tenants.ready(current.id());
            audit.record("open utility", "tenant " + current.id(), "contract " + known.address()
                    + " on chain " + known.chainId());
        });
        return address.isPresent();
    }
}
