package gridborne.agreement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a document: all that the chain learns of it. Browsers can compute it, and so can
 * {@code sha256sum} (S8.4).
 */
public record DocumentHash(String hex) {

    public DocumentHash {
        ThirtyTwoBytes.require(hex, "The hash of a document");
    }

    public static DocumentHash of(byte[] document) {
        try {
            return new DocumentHash(ThirtyTwoBytes.hex(
                    MessageDigest.getInstance("SHA-256").digest(document)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    public byte[] bytes() {
        return ThirtyTwoBytes.bytes(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
