package gridborne.payment;

import java.util.Objects;
import java.util.UUID;

/** Somebody who asked for money or allowed it, by the id their utility knows them by. */
public record PersonReference(UUID value) {

    public PersonReference {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
