package gridborne.tenants.actors;

import java.util.Objects;
import java.util.UUID;

/** An actor, in a tenant. */
public record ActorId(UUID value) {

    public ActorId {
        Objects.requireNonNull(value, "value");
    }

    public static ActorId random() {
        return new ActorId(UUID.randomUUID());
    }

    public static ActorId parse(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
