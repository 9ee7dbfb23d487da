package gridborne.tenants.people;

import gridborne.tenants.database.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits, with a prefix by which a leaked one is recognised. Nobody can guess it, so a
 * plain SHA-256 keeps it well enough, and can be looked up.
 */
record TokenSecret(String value) {

    private static final String PREFIX = "gb_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Sha256.hex(value);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
