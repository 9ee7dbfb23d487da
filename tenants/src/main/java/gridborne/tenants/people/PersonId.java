package gridborne.tenants.people;

import java.util.Objects;
import java.util.UUID;

/** A person, in a tenant. Means nothing outside it, and nothing on the chain (S9.1). */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
