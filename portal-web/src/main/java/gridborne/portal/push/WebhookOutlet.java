package gridborne.portal.push;

import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerKind;
import gridborne.tenants.listeners.ListenerSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells a gateway by a signed POST. */
@ApplicationScoped
public class WebhookOutlet implements Outlet {

    @Inject
    private ListenerSecrets secrets;

    @Inject
    private WebhookCall call;

    @Override
    public ListenerKind kind() {
        return ListenerKind.WEBHOOK;
    }

    @Override
    public Telling tell(Listener listener, RelayMessage message) {
        return call.post(listener.address(), message.json(), secrets.opened(listener.id()));
    }
}
