package gridborne.tenants.tenancy;

/** How far a tenant is: its contract on its way, in service, or closed for a while. */
public enum TenantState {
    PROVISIONING,
    READY,
    SUSPENDED
}
