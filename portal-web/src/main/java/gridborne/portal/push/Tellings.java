package gridborne.portal.push;

import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerId;
import gridborne.tenants.listeners.Listeners;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Begins to tell whoever has something due, each listener on a thread of its own: a silent one
 * keeps nobody else waiting.
 */
@ApplicationScoped
public class Tellings {

    private static final int MOST_AT_ONCE = 32;

    private final Map<ListenerId, Future<?>> underWay = new ConcurrentHashMap<>();

    @Inject
    private CurrentTenant current;

    @Inject
    private Listeners listeners;

    @Inject
    private Messenger messenger;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Returns at once. Those for whom there is no room are due with the next nudge, too; and so is
     * one whose telling the server dropped, as it does during deployment.
     */
    public void begin(Tenant tenant) {
        underWay.values().removeIf(Future::isDone);
        for (Listener one : current.within(tenant.id(), this::due)) {
            if (underWay.size() < MOST_AT_ONCE) {
                underWay.computeIfAbsent(one.id(),
                        free -> executor.submit(() -> tell(tenant, one)));
            }
        }
    }

    private List<Listener> due() {
        messenger.prepare();
        return listeners.due().stream().filter(messenger::isReadyFor).toList();
    }

    private void tell(Tenant tenant, Listener listener) {
        current.within(tenant.id(), () -> messenger.tell(tenant.slug(), listener.id()));
    }
}
