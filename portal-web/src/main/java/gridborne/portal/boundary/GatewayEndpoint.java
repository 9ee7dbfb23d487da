package gridborne.portal.boundary;

import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerSecret;
import java.util.List;

/** A listener with the secrets it may verify with. */
public record GatewayEndpoint(Listener listener, List<ListenerSecret> secrets) {

    public GatewayEndpoint {
        secrets = List.copyOf(secrets);
    }
}
