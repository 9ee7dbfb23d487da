package gridborne.portal.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * Somebody was sent to the provider and will come back: what only their browser and we know. It
 * travels sealed in a cookie, so that a guest needs no session and any node can take up the thread.
 */
record Errand(TenantId tenant, String state, String nonce, String verifier, String to,
              Instant until) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Errand at(TenantId tenant, String to, Instant until) {
        return new Errand(tenant, random(), random(), random(), to, until);
    }

    /** What the provider compares with the verifier (RFC 7636). */
    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(
                    verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    boolean isOf(TenantId here, String returned, Instant now) {
        return tenant.equals(here) && now.isBefore(until)
                && MessageDigest.isEqual(state.getBytes(UTF_8), returned.getBytes(UTF_8));
    }

    byte[] bytes() {
        return Json.createObjectBuilder().add("tenant", tenant.value()).add("state", state)
                .add("nonce", nonce).add("verifier", verifier).add("to", to)
                .add("until", until.getEpochSecond()).build().toString().getBytes(UTF_8);
    }

    static Errand read(byte[] bytes) {
        JsonObject json = ProviderHttp.object(new String(bytes, UTF_8));
        return new Errand(new TenantId(json.getJsonNumber("tenant").longValue()),
                json.getString("state"), json.getString("nonce"), json.getString("verifier"),
                json.getString("to"),
                Instant.ofEpochSecond(json.getJsonNumber("until").longValue()));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }
}
