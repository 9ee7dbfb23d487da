package gridborne.payment;

/** What stands on the receipt the payer was given; unique in its tenant. */
public record ReceiptNumber(String value) {

    private static final int MAX_LENGTH = 64;

    public ReceiptNumber {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A receipt number has 1 to 64 characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
