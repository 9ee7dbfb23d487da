package gridborne.portal.live;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages that listen at this node, tenant by tenant. */
@ApplicationScoped
public class Listeners {

    /** More of them ask again and again instead: a connection each costs more than that. */
    private static final int MOST = 500;

    private final Map<TenantId, Set<Listener>> listening = new ConcurrentHashMap<>();

    boolean hasRoom(TenantId tenant) {
        return of(tenant).size() < MOST;
    }

    void add(TenantId tenant, Listener listener) {
        of(tenant).add(listener);
    }

    void remove(TenantId tenant, Listener listener) {
        of(tenant).remove(listener);
    }

    public boolean any(TenantId tenant) {
        return !of(tenant).isEmpty();
    }

    /** Says how far the chain has spoken; who is gone is forgotten. */
    public void tell(TenantId tenant, long lastSpoken) {
        of(tenant).removeIf(listener -> !listener.hears(lastSpoken));
    }

    private Set<Listener> of(TenantId tenant) {
        return listening.computeIfAbsent(tenant, first -> ConcurrentHashMap.newKeySet());
    }
}
