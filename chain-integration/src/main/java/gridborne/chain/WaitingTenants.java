package gridborne.chain;

import gridborne.grid.TenantId;
import gridborne.tenants.database.RegistrySql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Those for whom something is to be brought to the chain, asked once for all of them. */
@ApplicationScoped
class WaitingTenants {

    @Inject
    private RegistrySql registry;

    Set<TenantId> tenants() {
        return registry.rows("select chain_waiting() as id", row -> new TenantId(row.getLong("id")))
                .stream().collect(Collectors.toUnmodifiableSet());
    }
}
