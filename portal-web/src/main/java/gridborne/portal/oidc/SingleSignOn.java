package gridborne.portal.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** To the provider and back. */
@ApplicationScoped
public class SingleSignOn {

    /** Where somebody is sent, and the cookie they take along. */
    public record Departure(String address, String cookie) {
    }

    /** Who came back, by the provider's word, and where they wanted to go. */
    public record Arrival(String issuer, String subject, Optional<String> mail, String to) {
    }

    private static final Logger LOG = Logger.getLogger(SingleSignOn.class.getName());
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private OidcSettings settings;

    @Inject
    private Provider provider;

    @Inject
    private ProviderHttp http;

    @Inject
    private Sealed sealed;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    /** Nothing, when the provider does not answer. */
    public Optional<Departure> depart(String back, String to) {
        Errand errand = Errand.at(current.id(), to, clock.instant().plus(PATIENCE));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("scope", "openid email");
        asked.put("client_id", settings.clientId());
        asked.put("redirect_uri", back);
        asked.put("state", errand.state());
        asked.put("nonce", errand.nonce());
        asked.put("code_challenge", errand.challenge());
        asked.put("code_challenge_method", "S256");
        return attempt(() -> new Departure(provider.place("authorization_endpoint") + "?"
                + form(asked), Errand.base64(sealed.seal(errand.bytes()))));
    }

    /** Nothing, unless every part of the answer holds. */
    public Optional<Arrival> arrive(String cookie, String state, String code, String back) {
        TenantId here = current.id();
        return attempt(() -> {
            Errand errand = opened(cookie);
            if (!errand.isOf(here, state, clock.instant())) {
                throw new OidcFailure("The answer belongs to no question of this browser here.");
            }
            IdToken token = IdToken.verified(exchanged(code, back, errand), provider::key,
                    new IdToken.Expected(settings.issuer(), settings.clientId(), errand.nonce(),
                            clock.instant()));
            return new Arrival(settings.issuer(), token.subject(), token.verifiedMail(),
                    errand.to());
        });
    }

    private Errand opened(String cookie) {
        try {
            return Errand.read(sealed.open(Base64.getUrlDecoder().decode(cookie)));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            throw new OidcFailure("The cookie of the question is missing or broken.", forged);
        }
    }

    private String exchanged(String code, String back, Errand errand) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("grant_type", "authorization_code");
        asked.put("code", code);
        asked.put("redirect_uri", back);
        asked.put("code_verifier", errand.verifier());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(provider.place("token_endpoint")))
                .header("Content-Type", "application/x-www-form-urlencoded");
        settings.clientSecret().ifPresentOrElse(secret -> request.header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((encoded(settings.clientId()) + ":"
                        + encoded(secret)).getBytes(UTF_8))),
                () -> asked.put("client_id", settings.clientId()));
        return Optional.ofNullable(http.send(request.POST(BodyPublishers.ofString(form(asked))))
                .getString("id_token", null)).orElseThrow(
                () -> new OidcFailure("The provider sent no ID token."));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (OidcFailure failure) {
            LOG.log(Level.WARNING, "Single sign-on: {0}", failure.getMessage());
            return Optional.empty();
        }
    }
}
