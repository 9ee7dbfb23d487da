package gridborne.tenants.people;

import java.util.Objects;
import java.util.UUID;

/** A token, by the name it may be shown with and revoked by; not the secret. */
public record TokenId(UUID value) {

    public TokenId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
