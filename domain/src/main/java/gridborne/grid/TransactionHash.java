package gridborne.grid;

import java.util.regex.Pattern;

/** A transaction on the chain, by its hash. */
public record TransactionHash(String value) {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{64}");

    public TransactionHash {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no transaction hash.");
        }
    }

    /** Short enough for a table: {@code 0x9c1f…77ab}. */
    public String abbreviated() {
        return value.substring(0, 6) + "…" + value.substring(62);
    }

    @Override
    public String toString() {
        return value;
    }
}
