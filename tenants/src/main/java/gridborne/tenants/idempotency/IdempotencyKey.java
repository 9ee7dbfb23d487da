package gridborne.tenants.idempotency;

/** A key as a caller sent it. Two callers may choose the same one and never meet. */
public record IdempotencyKey(String caller, String value) {

    private static final int LONGEST = 255;

    public IdempotencyKey {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("An Idempotency-Key has 1 to " + LONGEST
                    + " characters.");
        }
    }
}
