package gridborne.stack.stripe.json;

import java.security.SecureRandom;

/** Letters and digits nobody can guess, for identifiers and secrets. */
public final class Letters {

    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    public static String random(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int index = 0; index < count; index++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
