package gridborne.chain.node;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Twenty bytes on the chain: a contract's or a key's. Kept in lower case, so that equal is equal.
 */
public record Address(String hex) {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{40}");

    public Address {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no address on a chain.");
        }
    }

    public static Address parse(String hex) {
        return new Address(hex.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return hex;
    }
}
