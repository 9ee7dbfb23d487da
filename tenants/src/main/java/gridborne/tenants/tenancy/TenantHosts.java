package gridborne.tenants.tenancy;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Host names and the tenants behind them (S10.1): {@code <slug>.<base domain>} is a utility, the
 * base domain itself is the platform, anything else is nobody.
 */
@ApplicationScoped
public class TenantHosts {

    private static final Duration FRESH = Duration.ofSeconds(20);

    /** A host that was looked up, and when, by the machine's own count of time. */
    private record Found(TenantId id, long at) {

        private boolean fresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /**
     * A slug never changes hands, so a utility found is not looked up for each request; but it may
     * be deleted, by another node, too.
     */
    private final Map<String, Found> found = new ConcurrentHashMap<>();
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

    /** It is gone, and its host is nobody's. */
    public void forget(String slug) {
        found.remove(slug);
    }

    private Optional<TenantId> tenant(String label) {
        if (label.equals(BaseDomain.NO_LABEL)) {
            return Optional.of(TenantId.PLATFORM);
        }
        return Optional.ofNullable(found.get(label)).filter(Found::fresh).map(Found::id)
                .or(() -> tenants.bySlug(label).map(Tenant::id).map(id -> remember(label, id)));
    }

    private TenantId remember(String label, TenantId id) {
        found.put(label, new Found(id, System.nanoTime()));
        return id;
    }
}
