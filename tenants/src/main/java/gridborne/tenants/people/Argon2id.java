package gridborne.tenants.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * Argon2id with 19 MiB and two passes: about 100 ms. A hash carries its own parameters, so that
 * raising them here leaves the old ones valid until their owner signs in again.
 */
final class Argon2id {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final Argon2Function CURRENT =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private Argon2id() {
    }

    static String hash(Password password) {
        return com.password4j.Password.hash(password.typed())
                .addRandomSalt(SALT_BYTES).with(CURRENT).getResult();
    }

    static boolean matches(String typed, String hash) {
        return com.password4j.Password.check(typed, hash)
                .with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Whether a hash was made with other parameters than today's. */
    static boolean outdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(CURRENT);
    }
}
