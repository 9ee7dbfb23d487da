package gridborne.tenants.handover;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file under words, as {@code openssl enc -aes-256-cbc -pbkdf2} writes and reads it: whoever has
 * the words opens it without us. The words are random, so that nobody can try them out.
 */
final class SealedFile {

    private static final byte[] MAGIC = "Salted__".getBytes(US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 8;
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    /** What openssl takes where nobody says otherwise. */
    private static final int ROUNDS = 10_000;
    private static final int PHRASE_BYTES = 24;

    private SealedFile() {
    }

    static String phrase() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(PHRASE_BYTES));
    }

    static OutputStream to(OutputStream out, String phrase) throws IOException {
        byte[] salt = random(SALT_BYTES);
        out.write(MAGIC);
        out.write(salt);
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, phrase, salt));
    }

    static InputStream from(InputStream in, String phrase) throws IOException {
        byte[] head = in.readNBytes(MAGIC.length + SALT_BYTES);
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, phrase,
                Arrays.copyOfRange(head, MAGIC.length, head.length)));
    }

    private static Cipher cipher(int mode, String phrase, byte[] salt) {
        try {
            byte[] made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(
                    new PBEKeySpec(phrase.toCharArray(), salt, ROUNDS, (KEY_BYTES + IV_BYTES) * 8))
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(made, 0, KEY_BYTES, "AES"),
                    new IvParameterSpec(made, KEY_BYTES, IV_BYTES));
            return cipher;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
