package gridborne.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider: it asks nobody anything, but checks what a provider checks: the
 * client, the code, where it leads, and the proof key. What it says of somebody, tests choose.
 */
final class OidcProvider implements AutoCloseable {

    static final String CLIENT = "gridborne-portal";
    static final String SECRET = "a secret of the client";

    /** What somebody was sent with, until the code is exchanged. */
    private record Asked(String nonce, String challenge, String back) {
    }

    private final HttpServer server;
    private final KeyPair keys = rsa();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JsonObject> claims = UnaryOperator.identity();
    private volatile UnaryOperator<String> token = UnaryOperator.identity();

    OidcProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200,
                Json.createObjectBuilder().add("issuer", issuer())
                        .add("authorization_endpoint", issuer() + "/authorize")
                        .add("token_endpoint", issuer() + "/token")
                        .add("jwks_uri", issuer() + "/jwks").build()));
        server.createContext("/jwks", call -> answer(call, 200, jwks()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it says this. */
    void says(UnaryOperator<JsonObject> ofSomebody) {
        claims = ofSomebody;
        token = UnaryOperator.identity();
    }

    /** From now on it sends this instead of its token. */
    void sends(UnaryOperator<String> insteadOf) {
        token = insteadOf;
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = fields(call.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("nonce"), asked.get("code_challenge"),
                asked.get("redirect_uri")));
        boolean ours = CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && "code".equals(asked.get("response_type"));
        call.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code
                + "&state=" + asked.get("state"));
        call.sendResponseHeaders(ours ? 302 : 400, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> sent = fields(new String(call.getRequestBody().readAllBytes(), UTF_8));
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":"
                + SECRET.replace(' ', '+')).getBytes(UTF_8));
        if (asked == null || !basic.equals(call.getRequestHeaders().getFirst("Authorization"))
                || !asked.back().equals(sent.get("redirect_uri"))
                || !asked.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            answer(call, 400, Json.createObjectBuilder().add("error", "invalid_grant").build());
            return;
        }
        answer(call, 200, Json.createObjectBuilder().add("token_type", "Bearer")
                .add("access_token", "of no use").add("id_token", token.apply(signed(keys,
                        claims.apply(usual(asked.nonce()))))).build());
    }

    private JsonObject usual(String nonce) {
        long now = Instant.now().getEpochSecond();
        return Json.createObjectBuilder().add("iss", issuer()).add("aud", CLIENT)
                .add("iat", now).add("exp", now + 300).add("nonce", nonce).build();
    }

    private JsonObject jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Json.createObjectBuilder().add("keys", Json.createArrayBuilder().add(
                Json.createObjectBuilder().add("kty", "RSA").add("use", "sig").add("kid", "one")
                        .add("n", base64(key.getModulus().toByteArray()))
                        .add("e", base64(key.getPublicExponent().toByteArray())))).build();
    }

    static String signed(KeyPair with, JsonObject claims) {
        String head = base64("{\"alg\":\"RS256\",\"kid\":\"one\"}".getBytes(UTF_8));
        String text = head + "." + base64(claims.toString().getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(with.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0],
                        field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private static void answer(HttpExchange call, int status, JsonObject json)
            throws IOException {
        byte[] body = json.toString().getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
