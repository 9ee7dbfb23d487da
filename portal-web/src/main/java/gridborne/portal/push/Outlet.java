package gridborne.portal.push;

import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerKind;

/** How a kind of listener is told; called outside of any transaction, for the current tenant. */
public interface Outlet {

    ListenerKind kind();

    /** Called before each look at what is due, for whoever sees to its listeners by itself. */
    default void prepare() {
    }

    /** Whether anything can be told at all at the moment; waiting for that is no failure. */
    default boolean isReady() {
        return true;
    }

    Telling tell(Listener listener, RelayMessage message);
}
