package gridborne.grid;

import java.util.HexFormat;

/**
 * The 32 bytes by which an entry on the chain names the payment behind it, without personal data.
 */
public record PaymentReference(String hex) implements Comparable<PaymentReference> {

    public PaymentReference {
        if (hex == null || hex.length() != 64) {
            throw new IllegalArgumentException(
                    "A payment reference is 32 bytes in hex, not '" + hex + "'.");
        }
        HexFormat.of().parseHex(hex);
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(PaymentReference other) {
        return hex.compareTo(other.hex);
    }
}
