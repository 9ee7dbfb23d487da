package gridborne.tenants.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a request was: its method, path and body, as one hash. */
public record RequestHash(String hex) {

    public static RequestHash of(String methodAndPath, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(methodAndPath.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new RequestHash(HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
