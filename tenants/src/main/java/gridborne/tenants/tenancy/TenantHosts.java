package gridborne.tenants.tenancy;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Locale;
import java.util.Optional;

/**
 * Host names and the tenants behind them (S10.1): {@code <slug>.<base domain>} is a utility, the
 * base domain itself is the platform, anything else is nobody.
 */
@ApplicationScoped
public class TenantHosts {

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
        if (hostHeader == null) {
            return Optional.empty();
        }
        String host = withoutPort(hostHeader.strip().toLowerCase(Locale.ROOT));
        if (host.equals(baseDomain.name())) {
            return Optional.of(TenantId.PLATFORM);
        }
        return slugOf(host).flatMap(tenants::bySlug).map(Tenant::id);
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

    private Optional<String> slugOf(String host) {
        String suffix = "." + baseDomain.name();
        if (!host.endsWith(suffix)) {
            return Optional.empty();
        }
        return Optional.of(host.substring(0, host.length() - suffix.length()))
                .filter(slug -> !slug.isEmpty() && slug.indexOf('.') < 0);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
