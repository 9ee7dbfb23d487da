package gridborne.tenants.tenancy;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Host names and the tenants behind them (S10.1): {@code <slug>.<base domain>} is a utility, the
 * base domain itself is the platform, anything else is nobody.
 */
@ApplicationScoped
public class TenantHosts {

    /** A slug never changes hands; so a utility found once is not looked up again. */
    private final Map<String, TenantId> found = new ConcurrentHashMap<>();
    private Tenants tenants;
    private BaseDomain baseDomain;

    protected TenantHosts() {
    }

    @Inject
    public TenantHosts(Tenants tenants,
            @ConfigProperty(name = "gridborne.base-domain") String domain,
            @ConfigProperty(name = "gridborne.port") int port) {
        this.tenants = tenants;
        this.baseDomain = BaseDomain.of(domain, port);
    }

    public Optional<TenantId> tenantOf(String hostHeader) {
        return Optional.ofNullable(hostHeader).flatMap(baseDomain::labelOf).flatMap(this::tenant);
    }

    public String urlOf(Tenant tenant) {
        return baseDomain.urlOf(tenant.slug());
    }

    public String platformUrl() {
        return baseDomain.url();
    }

    /**
     * Whether the portal is spoken to in plain HTTP on this very machine, as in the local stack.
     */
    public boolean plainLocal() {
        return baseDomain.plainLocal();
    }

    private Optional<TenantId> tenant(String label) {
        if (label.equals(BaseDomain.NO_LABEL)) {
            return Optional.of(TenantId.PLATFORM);
        }
        return Optional.ofNullable(found.get(label)).or(() -> tenants.bySlug(label)
                .map(Tenant::id).map(id -> remember(label, id)));
    }

    private TenantId remember(String label, TenantId id) {
        found.put(label, id);
        return id;
    }
}
