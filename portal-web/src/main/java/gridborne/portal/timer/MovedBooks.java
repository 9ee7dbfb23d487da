package gridborne.portal.timer;

import gridborne.tenants.database.RegistrySql;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whose book has come further since somebody asked last, on this node. */
@ApplicationScoped
class MovedBooks {

    private final Map<String, Map<Long, Long>> known = new ConcurrentHashMap<>();

    @Inject
    private RegistrySql registry;

    /**
     * @param asker who wants to know; each has a memory of his own
     */
    Predicate<Tenant> sinceLastTime(String asker) {
        Map<Long, Long> now = registry.rows("select * from chain_positions()",
                row -> Map.entry(row.getLong("tenant"), row.getLong("operations"))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Long, Long> before = known.getOrDefault(asker, Map.of());
        known.put(asker, now);
        return tenant -> now.containsKey(tenant.id().value())
                && !now.get(tenant.id().value()).equals(before.get(tenant.id().value()));
    }
}
