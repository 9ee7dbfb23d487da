package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.portal.Delivery;
import gridborne.stack.portal.PayaraMicro;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody whom the deployment's OpenID Connect provider knows signs in; nobody else does. */
@OnTheStack
class SingleSignOnIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path place;

    private static OidcProvider provider;
    private static DataDirectory data;
    private static PayaraMicro portal;
    private static Visitor without;
    private static Visitor guest;
    private static Visitor neighbour;
    private static Visitor admin;

    /** One more portal on the stack's own database, that has a provider. */
    @BeforeAll
    static void startAPortalWithAProvider(LocalStack stack) {
        without = Visitor.at(OwnUtility.of(stack).url());
        admin = without.withSession(Visitor.session(
                without.signIn("admin", OwnUtility.PASSWORD)));
        provider = new OidcProvider();
        int port = Ports.anyFree();
        Map<String, String> told = new TreeMap<>();
        stack.portalSettings().forEach((name, value) -> told.put(variable(name), value));
        Map.of("gridborne.port", Integer.toString(port), "gridborne.oidc.issuer",
                provider.issuer(), "gridborne.oidc.client-id", OidcProvider.CLIENT,
                "gridborne.oidc.client-secret", OidcProvider.SECRET, "gridborne.oidc.name",
                "Village ID").forEach((name, value) -> told.put(variable(name), value));
        Path home = Path.of(System.getProperty("gridborne.stack.home"));
        data = DataDirectory.open(place, 0);
        portal = new PayaraMicro(new Delivery(home.resolve("payara-micro.jar"),
                home.resolve("portal.war")), port, () -> told, data, new Processes(data));
        portal.start();
        guest = Visitor.at(withPort(without.site().toString(), port));
        neighbour = Visitor.at(withPort(stack.access().tenants().get("commons").url(), port));
    }

    @AfterAll
    static void stop() {
        portal.stop();
        data.close();
        provider.close();
    }

    @Test
    void isOfferedWhereThereIsAProviderOnly() {
        assertTrue(guest.get("/sign-in").body().contains("Sign in with Village ID"));
        assertFalse(without.get("/sign-in").body().contains("/sign-in/sso"));
        assertEquals(404, without.get("/sign-in/sso").statusCode());
        assertEquals(404, without.get("/sign-in/sso/back?code=1&state=1").statusCode());
    }

    @Test
    void knowsSomebodyByTheVerifiedAddressAndFromThenOnByTheirSubject() {
        String mail = resident();
        String subject = UUID.randomUUID().toString();
        provider.says(claims -> with(claims, subject, mail, true));
        HttpResponse<String> first = signOn(guest);
        assertEquals("/home", location(first));
        assertTrue(guest.withSession(Visitor.session(first)).isKnown());

        provider.says(claims -> with(claims, subject, "moved@example.org", false));
        HttpResponse<String> later = signOn(guest);
        assertEquals("/home", location(later));
        assertTrue(guest.withSession(Visitor.session(later)).get("/home/sign-in").body()
                .contains(mail));
    }

    @Test
    void knowsNobodyByAnAddressThatIsNotVerifiedOrNotHere() {
        String mail = resident();
        provider.says(claims -> with(claims, "one", mail, false));
        assertUnknown(signOn(guest));

        provider.says(claims -> with(claims, "two", "nobody@example.org", true));
        assertUnknown(signOn(guest));
    }

    @Test
    void believesNoTokenThatDoesNotHold() {
        String mail = resident();
        long now = Instant.now().getEpochSecond();
        for (UnaryOperator<JsonObjectBuilder> wrong : List.<UnaryOperator<
                JsonObjectBuilder>>of(claims -> claims.add("nonce", "another"),
                claims -> claims.add("aud", "another-client"),
                claims -> claims.add("iss", "https://another.example"),
                claims -> claims.add("exp", now - 120), claims -> claims.add("iat", now + 120),
                claims -> claims.add("aud", Json.createArrayBuilder().add(OidcProvider.CLIENT)
                        .add("another-client")))) {
            provider.says(claims -> wrong.apply(Json.createObjectBuilder(
                    with(claims, "three", mail, true))).build());
            assertFailed(signOn(guest));
        }
        provider.says(claims -> with(claims, "three", mail, true));
        provider.sends(token -> token.substring(0, token.length() - 8) + "AAAAAAAA");
        assertFailed(signOn(guest));
        provider.sends(token -> OidcProvider.signed(OidcProvider.rsa(), Json
                .createObjectBuilder().add("sub", "three").build()));
        assertFailed(signOn(guest));
        provider.sends(token -> OidcProvider.base64("{\"alg\":\"none\"}".getBytes())
                + "." + token.split("\\.")[1] + ".");
        assertFailed(signOn(guest));
        provider.sends(UnaryOperator.identity());
        assertEquals("/home", location(signOn(guest)));
    }

    @Test
    void takesAnAnswerFromTheBrowserAndAtTheUtilityThatAskedOnly() {
        String mail = resident();
        provider.says(claims -> with(claims, "four", mail, true));
        Asked asked = ask(guest);

        assertFailed(guest.get(asked.back()));
        assertFailed(guest.with("Cookie", ask(guest).cookie()).get(asked.back()));
        assertFailed(neighbour.with("Cookie", asked.cookie()).get(asked.back()));
        assertFailed(guest.with("Cookie", asked.cookie()).get("/sign-in/sso/back?code=&state="));
        assertEquals("/home", location(guest.with("Cookie", asked.cookie())
                .get(asked.back())));
        assertFailed(guest.with("Cookie", asked.cookie()).get(asked.back()));
    }

    @Test
    void leadsToThePageThatWasAskedForAndNowhereElse() {
        String mail = resident();
        provider.says(claims -> with(claims, "five", mail, true));
        Asked asked = ask(guest, "/sign-in/sso?to=%2Fhome%2Fsign-in");
        assertEquals("/home/sign-in", location(guest.with("Cookie", asked.cookie())
                .get(asked.back())));

        Asked lured = ask(guest, "/sign-in/sso?to=%2F%2Fevil.example");
        assertEquals("/", location(guest.with("Cookie", lured.cookie()).get(lured.back())));
    }

    /** What came back from the provider, and the cookie that goes with it. */
    private record Asked(String cookie, String back) {
    }

    private static HttpResponse<String> signOn(Visitor visitor) {
        Asked asked = ask(visitor);
        return visitor.with("Cookie", asked.cookie()).get(asked.back());
    }

    private static Asked ask(Visitor visitor) {
        return ask(visitor, "/sign-in/sso");
    }

    private static Asked ask(Visitor visitor, String path) {
        HttpResponse<String> departure = visitor.get(path);
        assertEquals(303, departure.statusCode(), departure.body());
        String cookie = departure.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("gridborne-sso=")).findFirst().orElseThrow();
        assertTrue(cookie.contains("HttpOnly"), cookie);
        try {
            URI back = URI.create(CLIENT.send(HttpRequest.newBuilder(
                    URI.create(location(departure))).build(), BodyHandlers.ofString())
                    .headers().firstValue("Location").orElseThrow());
            return new Asked(cookie.split(";")[0], back.getPath() + "?" + back.getRawQuery());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertFailed(HttpResponse<String> answer) {
        assertEquals("/sign-in?sso=failed", location(answer));
        assertTrue(Visitor.cookieHeader(answer).isEmpty());
    }

    private static void assertUnknown(HttpResponse<String> answer) {
        assertEquals("/sign-in?sso=unknown", location(answer));
        assertTrue(Visitor.cookieHeader(answer).isEmpty());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(
                () -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }

    private static JsonObject with(JsonObject claims, String subject, String mail,
                                   boolean verified) {
        return Json.createObjectBuilder(claims).add("sub", subject).add("email", mail)
                .add("email_verified", verified ? JsonValue.TRUE : JsonValue.FALSE).build();
    }

    private static String resident() {
        String mail = "otto." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        assertEquals(201, admin.postJson("/api/v1/people", Json.createObjectBuilder()
                .add("name", "Otto").add("login", mail).add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT")).build().toString())
                .statusCode());
        return mail;
    }

    private static String withPort(String url, int port) {
        return url.replaceFirst(":\\d+$", ":" + port);
    }

    /** As MicroProfile Config finds it. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
