package gridborne.portal.boundary;

import gridborne.tenants.tenancy.Tenant;

/** What came of asking for a new utility. */
public sealed interface ProvisionTenantResult {

    /** It is there, or will be once its contract stands. */
    record Provisioned(Tenant tenant) implements ProvisionTenantResult {
    }

    record SlugTaken(String slug) implements ProvisionTenantResult {
    }

    record KeyRefused(String reason) implements ProvisionTenantResult {
    }

    /** Stripe gave no answer. The same request may be sent again: it goes on where it stopped. */
    record StripeSilent(String reason) implements ProvisionTenantResult {
    }

    /** Made-up readings and real money never meet. */
    record LiveKeyInDemo() implements ProvisionTenantResult {
    }

    record NoDemosHere() implements ProvisionTenantResult {
    }
}
