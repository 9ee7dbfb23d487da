package gridborne.portal.push;

import gridborne.tenants.listeners.DueDecision;
import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerId;
import gridborne.tenants.listeners.Listeners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells one listener what is due to it, one decision after the other. */
@ApplicationScoped
class Messenger {

    private static final int AT_ONCE = 100;
    /** With what one message may take on top, less than the listener is taken for. */
    private static final Duration SHIFT = Duration.ofSeconds(30);
    private static final Duration TAKEN_FOR = Duration.ofSeconds(90);

    @Inject
    private Listeners listeners;

    @Inject
    private Instance<Outlet> outlets;

    @Inject
    private Clock clock;

    /** For the current tenant; what is due is looked for after this. */
    void prepare() {
        outlets.forEach(Outlet::prepare);
    }

    boolean isReadyFor(Listener listener) {
        return outlet(listener).filter(Outlet::isReady).isPresent();
    }

    void tell(String tenant, ListenerId id) {
        if (!listeners.take(id, TAKEN_FOR)) {
            return;
        }
        try {
            Instant end = clock.instant().plus(SHIFT);
            listeners.byId(id).ifPresent(listener -> tellAll(tenant, listener, end));
        } finally {
            listeners.leave(id);
        }
    }

    private void tellAll(String tenant, Listener listener, Instant end) {
        Outlet outlet = outlet(listener).orElseThrow();
        long taken = listener.taken();
        List<DueDecision> due = listeners.decisions(taken, AT_ONCE);
        while (!due.isEmpty()) {
            for (DueDecision decision : due) {
                if (clock.instant().isAfter(end)
                        || !told(outlet, listener, RelayMessage.of(tenant, decision))) {
                    return;
                }
                taken = decision.number();
            }
            due = listeners.decisions(taken, AT_ONCE);
        }
    }

    private Optional<Outlet> outlet(Listener listener) {
        return outlets.stream().filter(each -> each.kind() == listener.kind()).findFirst();
    }

    private boolean told(Outlet outlet, Listener listener, RelayMessage message) {
        Telling telling = outlet.tell(listener, message);
        if (telling instanceof Telling.NotTaken not) {
            int before = listeners.byId(listener.id()).map(Listener::attempts).orElse(0);
            listeners.failed(listener.id(), not.reason(),
                    BackOff.after(before + 1).map(clock.instant()::plus));
            return false;
        }
        listeners.took(listener.id(), message.decision());
        return true;
    }
}
