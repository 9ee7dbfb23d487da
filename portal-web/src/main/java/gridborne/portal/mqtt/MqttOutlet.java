package gridborne.portal.mqtt;

import gridborne.grid.TenantId;
import gridborne.portal.push.Outlet;
import gridborne.portal.push.RelayMessage;
import gridborne.portal.push.Telling;
import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerKind;
import gridborne.tenants.listeners.Listeners;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes decisions, retained: whoever subscribes later, or comes back, is told how the relay
 * stands.
 */
@ApplicationScoped
public class MqttOutlet implements Outlet {

    private final Set<TenantId> seenTo = ConcurrentHashMap.newKeySet();

    @Inject
    private MqttSettings settings;

    @Inject
    private MqttBroker broker;

    @Inject
    private Listeners listeners;

    @Inject
    private CurrentTenant current;

    @Override
    public ListenerKind kind() {
        return ListenerKind.MQTT;
    }

    /** The broker is every utility's listener, once there is one. */
    @Override
    public void prepare() {
        if (settings.isOn()) {
            broker.connect();
            if (!seenTo.contains(current.id())) {
                listeners.add(ListenerKind.MQTT, settings.address());
                seenTo.add(current.id());
            }
        }
    }

    @Override
    public boolean isReady() {
        return broker.isConnected();
    }

    @Override
    public Telling tell(Listener listener, RelayMessage message) {
        return broker.publish(new MeterTopic(message.tenant(), message.meter()).relay(),
                message.json());
    }
}
