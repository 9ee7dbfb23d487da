package gridborne.tenants.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets at rest: AES-256-GCM under the key of the configuration, a fresh nonce in front of each.
 * A sealed value that was changed, or sealed under another key, does not open.
 */
@ApplicationScoped
public class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key;

    protected Sealed() {
    }

    @Inject
    public Sealed(@ConfigProperty(name = "gridborne.secret-key") String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("gridborne.secret-key holds " + bytes.length
                    + " bytes; it needs 32 in base64, as made by: openssl rand -base64 32");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    public byte[] seal(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, ByteBuffer.wrap(secret));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    public byte[] open(byte[] sealed) {
        ByteBuffer input = ByteBuffer.wrap(sealed);
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalStateException("That is no sealed secret: it is too short for one.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        input.get(nonce);
        return cipher(Cipher.DECRYPT_MODE, nonce, input);
    }

    /** The same text gives the same fingerprint; without the key nobody can try texts out. */
    public String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, ByteBuffer input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] output = new byte[cipher.getOutputSize(input.remaining())];
            cipher.doFinal(input, ByteBuffer.wrap(output));
            return output;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("A sealed secret does not open: it was changed, or"
                    + " gridborne.secret-key is not the one it was sealed with.", unusable);
        }
    }
}
