package gridborne.agreement;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what the chain knows a party: the address of its key, or of the contract that signs for it.
 */
public record PartyAddress(String hex) {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{40}");

    public PartyAddress {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no address on a chain: that is 0x"
                    + " and 40 hexadecimal digits.");
        }
    }

    /** Capitals in an address are a checksum of wallets, and no part of it. */
    public static PartyAddress parse(String hex) {
        return new PartyAddress(hex.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return hex;
    }
}
