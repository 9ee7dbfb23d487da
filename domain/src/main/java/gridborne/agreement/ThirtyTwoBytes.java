package gridborne.agreement;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The form of hashes, names and nonces: 32 bytes as 64 hexadecimal digits, in lower case. */
final class ThirtyTwoBytes {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private ThirtyTwoBytes() {
    }

    static void require(String hex, String what) {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(what + " is 64 hexadecimal digits in lower case,"
                    + " not '" + hex + "'.");
        }
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
