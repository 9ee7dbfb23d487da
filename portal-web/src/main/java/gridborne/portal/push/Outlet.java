package gridborne.portal.push;

import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerKind;

/** How a kind of listener is told; called outside of any transaction, for the current tenant. */
public interface Outlet {

    ListenerKind kind();

    Telling tell(Listener listener, RelayMessage message);
}
