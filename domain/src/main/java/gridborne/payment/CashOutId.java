package gridborne.payment;

import java.util.Objects;
import java.util.UUID;

/**
 * A cash-out. Made by us before anybody is asked; Stripe and the chain know the cash-out by it.
 */
public record CashOutId(UUID value) {

    public CashOutId {
        Objects.requireNonNull(value, "value");
    }

    public static CashOutId random() {
        return new CashOutId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
