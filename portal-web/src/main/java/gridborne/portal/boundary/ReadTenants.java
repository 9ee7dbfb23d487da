package gridborne.portal.boundary;

import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantFilter;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The utilities, for operators: that they are there and how far they are, nothing of their people.
 */
@ApplicationScoped
public class ReadTenants {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,63}");

    @Inject
    private Permission permission;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant current;

    @Inject
    private FinishProvisioning finish;

    @Inject
    private ReadHealth health;

    @Transactional(Transactional.TxType.NEVER)
    public List<Tenant> all() {
        permission.anyOf(Role.OPERATOR);
        return tenants.all();
    }

    /** Those that fit, a page of them, each with how it is. */
    @Transactional(Transactional.TxType.NEVER)
    public List<WatchedTenant> page(TenantFilter filter, long first, int most) {
        permission.anyOf(Role.OPERATOR);
        return tenants.page(filter, first, most).stream().map(this::watched).toList();
    }

    @Transactional(Transactional.TxType.NEVER)
    public int count(TenantFilter filter) {
        permission.anyOf(Role.OPERATOR);
        return tenants.count(filter);
    }

    /** One with how it is. */
    @Transactional(Transactional.TxType.NEVER)
    public Optional<WatchedTenant> watched(String slug) {
        return bySlug(slug).map(this::watched);
    }

    private WatchedTenant watched(Tenant tenant) {
        return new WatchedTenant(tenant, tenants.suspension(tenant.id()),
                current.within(tenant.id(), health::health));
    }

    /** One that is being provisioned is looked at closely: its contract may stand by now. */
    @Transactional(Transactional.TxType.NEVER)
    public Optional<Tenant> bySlug(String slug) {
        permission.anyOf(Role.OPERATOR);
        Optional<Tenant> tenant = SLUG.matcher(slug).matches()
                ? tenants.bySlug(slug) : Optional.empty();
        tenant.filter(known -> known.state() == TenantState.PROVISIONING)
                .ifPresent(known -> current.within(known.id(), () -> {
                    finish.finish();
                }));
        return tenant.flatMap(known -> tenants.byId(known.id()));
    }
}
