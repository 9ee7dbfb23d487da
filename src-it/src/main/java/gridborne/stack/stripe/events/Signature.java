package gridborne.stack.stripe.events;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The Stripe-Signature header: one v1 for each valid secret, and in test mode a v0 to ignore. */
record Signature(Instant moment, byte[] body, List<String> secrets) {

    private static final String ALGORITHM = "HmacSHA256";

    String header() {
        long seconds = moment.getEpochSecond();
        return "t=" + seconds + secrets.stream().map(secret -> ",v1=" + of(seconds, secret))
                .collect(Collectors.joining()) + ",v0=" + of(seconds, "v0");
    }

    private String of(long seconds, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
