package gridborne.tenants.listeners;

import java.security.SecureRandom;
import java.util.Base64;

/** What our messages to other machines are signed with. */
public final class SigningSecret {

    private static final String PREFIX = "gbs_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecret() {
    }

    /** A new one; 256 bits that nobody guesses. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
