package gridborne.portal.boundary;

import gridborne.tenants.tenancy.Suspension;
import gridborne.tenants.tenancy.Tenant;
import java.util.Optional;

/** A utility as its operators watch it: what it is called, and how it is. */
public record WatchedTenant(Tenant tenant, Optional<Suspension> suspension, TenantHealth health) {
}
