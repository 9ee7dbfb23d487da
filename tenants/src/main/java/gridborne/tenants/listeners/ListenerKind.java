package gridborne.tenants.listeners;

/** How a listener is spoken to. */
public enum ListenerKind {
    WEBHOOK,
    MQTT
}
