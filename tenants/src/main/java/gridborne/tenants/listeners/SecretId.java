package gridborne.tenants.listeners;

import java.util.UUID;

/** Which of a listener's secrets. */
public record SecretId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
