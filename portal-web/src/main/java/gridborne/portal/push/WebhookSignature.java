package gridborne.portal.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code t=<epoch seconds>,v1=<hex>}: HMAC-SHA256 of {@code <t>.<body>} under the bytes of the
 * secret, once for each secret in use. A receiver compares with its own and refuses an old time.
 */
final class WebhookSignature {

    static final String HEADER = "Gridborne-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {
    }

    static String header(List<String> secrets, Instant at, byte[] body) {
        StringBuilder header = new StringBuilder("t=").append(at.getEpochSecond());
        secrets.forEach(secret -> header.append(",v1=").append(
                HexFormat.of().formatHex(mac(secret, at, body))));
        return header.toString();
    }

    private static byte[] mac(String secret, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
