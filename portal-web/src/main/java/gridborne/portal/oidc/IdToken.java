package gridborne.portal.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the provider says of somebody, once it is proved to be its word, for us, of now, and the
 * answer to our very question (OpenID Connect Core 1.0, section 3.1.3.7).
 */
record IdToken(String subject, Optional<String> verifiedMail) {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int PARTS = 3;

    /** What has to hold besides the signature. */
    record Expected(String issuer, String client, String nonce, Instant now) {
    }

    static IdToken verified(String token, Function<String, Optional<PublicKey>> keys,
                            Expected expected) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new OidcFailure("The ID token has " + parts.length + " parts, not 3.");
        }
        JsonObject head = part(parts[0]);
        require("RS256".equals(head.getString("alg", "")), "is not signed with RS256");
        PublicKey key = keys.apply(head.getString("kid", "")).orElseThrow(
                () -> new OidcFailure("The ID token's key is not published."));
        require(signed(parts, key), "has a wrong signature");
        JsonObject claims = part(parts[1]);
        check(claims, expected);
        return new IdToken(claims.getString("sub"), mail(claims));
    }

    private static void check(JsonObject claims, Expected expected) {
        List<String> audience = audience(claims.get("aud"));
        require(expected.issuer().equals(claims.getString("iss", "")), "is of another issuer");
        require(audience.contains(expected.client()), "is for another client");
        require(audience.size() == 1 || expected.client().equals(claims.getString("azp", "")),
                "is for several clients and was given to another one");
        require(moment(claims, "exp").plus(SKEW).isAfter(expected.now()), "is too old");
        require(moment(claims, "iat").minus(SKEW).isBefore(expected.now()),
                "is from the future");
        require(expected.nonce().equals(claims.getString("nonce", "")),
                "answers another question");
        require(!claims.getString("sub", "").isEmpty(), "is about nobody");
    }

    private static Optional<String> mail(JsonObject claims) {
        boolean verified = JsonValue.TRUE.equals(claims.get("email_verified"));
        return Optional.ofNullable(claims.getString("email", null)).filter(mail -> verified);
    }

    private static List<String> audience(JsonValue aud) {
        return aud instanceof JsonArray several
                ? several.getValuesAs(JsonString::getString)
                : aud instanceof JsonString one ? List.of(one.getString()) : List.of();
    }

    private static Instant moment(JsonObject claims, String name) {
        require(claims.containsKey(name), "has no " + name);
        return Instant.ofEpochSecond(claims.getJsonNumber(name).longValue());
    }

    private static boolean signed(String[] parts, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new OidcFailure("The ID token's signature is broken.", broken);
        }
    }

    private static JsonObject part(String base64) {
        try {
            return ProviderHttp.object(new String(Base64.getUrlDecoder().decode(base64), UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new OidcFailure("The ID token is broken.", broken);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new OidcFailure("The ID token " + otherwise + ".");
        }
    }
}
