package gridborne.stack.stripe.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Stripe takes a key as a bearer token or as the user name of basic authentication. */
final class ApiKey {

    private ApiKey() {}

    /** The key in an Authorization header; empty when there is none. */
    static String of(String authorization) {
        String[] words = authorization.strip().split("\\s+", 2);
        if (words.length == 2 && words[0].equalsIgnoreCase("Bearer")) {
            return words[1];
        }
        if (words.length == 2 && words[0].equalsIgnoreCase("Basic")) {
            return userName(words[1]);
        }
        return "";
    }

    private static String userName(String credentials) {
        try {
            String plain = new String(Base64.getDecoder().decode(credentials),
                    StandardCharsets.UTF_8);
            return plain.substring(0, plain.indexOf(':') < 0 ? plain.length() : plain.indexOf(':'));
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    /** The kind of key and its last four letters, as Stripe shows it: sk_test_****cdef. */
    static String masked(String key) {
        int kind = key.matches("[a-z]{2}_(test|live)_.*") ? 8 : 0;
        int shown = Math.min(4, key.length() - kind);
        String hidden = "*".repeat(key.length() - kind - shown);
        return key.substring(0, kind) + hidden + key.substring(key.length() - shown);
    }
}
