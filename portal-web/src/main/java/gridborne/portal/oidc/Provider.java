package gridborne.portal.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the provider publishes of itself: where it is asked, and the keys it signs with. */
@ApplicationScoped
class Provider {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    /** What was read at one moment. */
    private record Published(JsonObject places, Map<String, PublicKey> keys, Instant readAt) {
    }

    @Inject
    private OidcSettings settings;

    @Inject
    private ProviderHttp http;

    @Inject
    private Clock clock;

    private volatile Published published;

    String place(String name) {
        return published(FRESH).places().getString(name);
    }

    /** A key nobody knows may be a new one: then the provider is asked again, but not each time. */
    Optional<PublicKey> key(String id) {
        return Optional.ofNullable(published(FRESH).keys().get(id))
                .or(() -> Optional.ofNullable(published(ASKED_AGAIN).keys().get(id)));
    }

    private Published published(Duration atMost) {
        Published last = published;
        if (last == null || last.readAt().plus(atMost).isBefore(clock.instant())) {
            last = read();
            published = last;
        }
        return last;
    }

    private Published read() {
        JsonObject places = http.get(settings.issuer().replaceFirst("/$", "")
                + "/.well-known/openid-configuration");
        if (!settings.issuer().equals(places.getString("issuer", ""))) {
            throw new OidcFailure("The provider calls itself " + places.getString("issuer", "")
                    + ", gridborne.oidc.issuer is " + settings.issuer());
        }
        return new Published(places, keys(http.get(places.getString("jwks_uri"))),
                clock.instant());
    }

    private static Map<String, PublicKey> keys(JsonObject set) {
        return set.getJsonArray("keys").stream().map(JsonValue::asJsonObject)
                .filter(key -> "RSA".equals(key.getString("kty", ""))
                        && "sig".equals(key.getString("use", "sig")))
                .collect(Collectors.toUnmodifiableMap(key -> key.getString("kid", ""),
                        Provider::rsa, (first, second) -> first));
    }

    private static PublicKey rsa(JsonObject key) {
        Function<String, BigInteger> number = name -> new BigInteger(1,
                Base64.getUrlDecoder().decode(key.getString(name)));
        try {
            return KeyFactory.getInstance("RSA").generatePublic(
                    new RSAPublicKeySpec(number.apply("n"), number.apply("e")));
        } catch (GeneralSecurityException noKey) {
            throw new OidcFailure("The provider publishes a broken key.", noKey);
        }
    }
}
