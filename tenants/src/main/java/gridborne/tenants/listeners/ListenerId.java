package gridborne.tenants.listeners;

import java.util.UUID;

/** Which listener. */
public record ListenerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
