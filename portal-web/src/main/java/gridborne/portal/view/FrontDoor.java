package gridborne.portal.view;

import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;

/** A utility served by this portal and the address it has there. */
public record FrontDoor(Tenant tenant, String url) {

    public boolean isOpen() {
        return tenant.state() == TenantState.READY;
    }
}
