package gridborne.payment;

/** A transfer of money to a producer, as Stripe names it. */
public record TransferId(String value) {

    public TransferId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A transfer has a name.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
