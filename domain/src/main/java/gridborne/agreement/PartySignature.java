package gridborne.agreement;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A signature as wallets give it, in hexadecimal digits. A key's has 65 bytes; what signs for a
 * contract may have others.
 */
public record PartySignature(String hex) {

    private static final int MOST_DIGITS = 8_192;
    private static final Pattern FORM = Pattern.compile("0x(?:[0-9a-f]{2})+");

    public PartySignature {
        if (hex == null || hex.length() > MOST_DIGITS || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("That is no signature: it is 0x and pairs of"
                    + " hexadecimal digits, 130 of them for a key.");
        }
    }

    /** What was pasted, with or without 0x. */
    public static PartySignature parse(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        return new PartySignature(digits.startsWith("0x") ? digits : "0x" + digits);
    }

    public static PartySignature of(byte[] bytes) {
        return new PartySignature("0x" + HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }
}
