package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheStripeSandboxTest {

    private static final String KEY = "sk_test_0123456789abcdef";

    @TempDir
    Path place;

    private DataDirectory data;
    private StripeSandbox sandbox;

    @BeforeEach
    void open() {
        data = DataDirectory.open(place, 0);
        sandbox = new StripeSandbox(new Ports(data), data.directory("stripe"));
        sandbox.open(new SandboxAccount("acct_1", KEY, "Sunny Hill", "DE", "EUR"));
        sandbox.start();
    }

    @AfterEach
    void close() {
        sandbox.stop();
        data.close();
    }

    @Test
    void showsTheAccountOfAKnownKey() throws Exception {
        HttpResponse<String> answer = get("/v1/account", "Bearer " + KEY);

        assertEquals(200, answer.statusCode());
        JsonObject account = json(answer);
        assertEquals("acct_1", account.getString("id"));
        assertEquals("account", account.getString("object"));
        assertEquals("eur", account.getString("default_currency"));
        assertEquals("DE", account.getString("country"));
        assertTrue(account.getBoolean("charges_enabled"));
        assertEquals("Sunny Hill", account.getJsonObject("settings").getJsonObject("dashboard")
                .getString("display_name"));
        assertEquals("/v1/accounts/acct_1/external_accounts",
                account.getJsonObject("external_accounts").getString("url"));
    }

    @Test
    void takesTheKeyAsAUserName() throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));

        assertEquals(200, get("/v1/account", "Basic " + credentials).statusCode());
    }

    @Test
    void refusesAnUnknownKeyWithoutRepeatingIt() throws Exception {
        HttpResponse<String> answer = get("/v1/account", "Bearer sk_test_fedcba9876543210");

        assertEquals(401, answer.statusCode());
        JsonObject error = json(answer).getJsonObject("error");
        assertEquals("invalid_request_error", error.getString("type"));
        assertEquals("Invalid API Key provided: sk_test_************3210",
                error.getString("message"));
    }

    @Test
    void refusesARequestWithoutAKey() throws Exception {
        HttpResponse<String> answer = get("/v1/account", "Nothing");

        assertEquals(401, answer.statusCode());
        assertEquals("Bearer realm=\"Stripe\"",
                answer.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @Test
    void refusesAnUnknownAddress() throws Exception {
        HttpResponse<String> answer = get("/v1/unknown", "Bearer " + KEY);

        assertEquals(404, answer.statusCode());
        assertTrue(json(answer).getJsonObject("error").getString("message")
                .startsWith("Unrecognized request URL (GET: /v1/unknown)."));
    }

    @Test
    void numbersItsRequests() throws Exception {
        String first = get("/v1/account", "Bearer " + KEY).headers()
                .firstValue("Request-Id").orElseThrow();

        String second = get("/v1/account", "Bearer " + KEY).headers()
                .firstValue("Request-Id").orElseThrow();

        assertTrue(first.startsWith("req_"), first);
        assertNotEquals(first, second);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        URI url = sandbox.apiBase().resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(url)
                .header("Authorization", authorization).build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
