package gridborne.tenants.links;

import gridborne.tenants.database.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of a link that nobody can guess: 256 random bits. */
public record LinkSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Sha256.hex("link " + value);
    }

    @Override
    public String toString() {
        return "a link";
    }
}
