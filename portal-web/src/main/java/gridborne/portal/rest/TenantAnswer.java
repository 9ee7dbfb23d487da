package gridborne.portal.rest;

import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;

/** A utility as operators see it: that it is there, and how far it is. */
public record TenantAnswer(String slug, String name, String url, TenantState state, Boolean demo) {

    static TenantAnswer of(Tenant tenant, String url) {
        return new TenantAnswer(tenant.slug(), tenant.name(), url, tenant.state(), tenant.demo());
    }
}
