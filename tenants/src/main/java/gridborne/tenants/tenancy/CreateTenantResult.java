package gridborne.tenants.tenancy;

/** What came of creating a tenant. */
public sealed interface CreateTenantResult {

    record Created(Tenant tenant) implements CreateTenantResult {
    }

    record SlugTaken(String slug) implements CreateTenantResult {
    }
}
