package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions on relays are pushed to the gateway of the meters (S6.2). */
@OnTheStack
class AGatewaysWebhookIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ENDPOINTS = "/api/v1/gateway-endpoints";
    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void tellsOfEachRelayAndThenOfEveryChange() throws IOException {
        try (Gateway gateway = new Gateway()) {
            JsonObject endpoint = register(gateway);
            String secret = endpoint.getString("secret");

            Gateway.Told first = gateway.awaited(told -> told.meter().equals("HOUSE-1"));
            addMeter("PUSH-1");
            Gateway.Told cut = gateway.awaited(told -> told.meter().equals("PUSH-1"));
            fund("PUSH-1", "1");
            Gateway.Told connected = gateway.awaited(told -> told.meter().equals("PUSH-1")
                    && told.json().getBoolean("connected"));

            assertTrue(first.isSignedWith(secret), first::signature);
            assertFalse(first.isSignedWith(secret + "x"));
            assertEquals("USED_UP", cut.json().getString("rule"));
            assertEquals("There are no coins on the meter. Fund it to connect it.",
                    cut.json().getString("reason"));
            assertEquals("FUNDED", connected.json().getString("rule"));
            List<Integer> numbers = gateway.told().stream().map(Gateway.Told::decision).toList();
            assertEquals(numbers.stream().sorted().toList(), numbers);
            awaitState(endpoint, "UP_TO_DATE");
            end(endpoint);
        }
    }

    @Test
    void isRepeatedUntilItIsTaken() throws IOException {
        try (Gateway gateway = new Gateway()) {
            gateway.answer(500);
            JsonObject endpoint = register(gateway);

            assertTrue(Patience.until(LIMIT, () -> gateway.told().size() >= 2));
            JsonObject failing = awaitState(endpoint, "RETRYING");
            assertEquals("It answered 500.", failing.getString("last_error"));
            assertEquals(0, failing.getInt("taken"));
            assertEquals(1, gateway.told().stream().map(Gateway.Told::body).distinct().count());
            gateway.answer(200);
            utility.admin.post(path(endpoint) + "/resume", "").expect(200);

            JsonObject well = awaitState(endpoint, "UP_TO_DATE");
            assertEquals(0, well.getInt("attempts"));
            assertTrue(well.getInt("taken") > 0);
            assertTrue(well.isNull("last_error"));
            end(endpoint);
        }
    }

    @Test
    void isNotSentElsewhereByARedirection() throws IOException {
        try (Gateway gateway = new Gateway()) {
            gateway.answer(307);
            JsonObject endpoint = register(gateway);

            assertEquals("It answered 307.",
                    awaitState(endpoint, "RETRYING").getString("last_error"));
            end(endpoint);
        }
    }

    @Test
    void isSignedWithEverySecretInUse() throws IOException {
        try (Gateway gateway = new Gateway()) {
            JsonObject endpoint = register(gateway);
            String old = endpoint.getString("secret");
            JsonObject added = utility.admin.post(path(endpoint) + "/secrets", "").expect(201)
                    .json();
            addMeter("TURN-1");

            Gateway.Told both = gateway.awaited(told -> told.meter().equals("TURN-1"));
            assertNotEquals(old, added.getString("secret"));
            assertTrue(both.isSignedWith(old) && both.isSignedWith(added.getString("secret")),
                    both::signature);
            utility.admin.delete(path(endpoint) + "/secrets/" + endpoint.getString("secret_id"))
                    .expect(204);
            addMeter("TURN-2");

            Gateway.Told fresh = gateway.awaited(told -> told.meter().equals("TURN-2"));
            assertFalse(fresh.isSignedWith(old));
            assertTrue(fresh.isSignedWith(added.getString("secret")));
            utility.admin.delete(path(endpoint) + "/secrets/" + added.getString("secret_id"))
                    .expectProblem(409);
            utility.admin.delete(path(endpoint) + "/secrets/" + endpoint.getString("secret_id"))
                    .expectProblem(404);
            end(endpoint);
        }
    }

    @Test
    void isNoWayIntoTheNetworkOfThePortal() {
        for (String url : List.of("http://10.0.0.1/", "https://169.254.169.254/", "https://[::]/",
                "https://192.168.0.1:5432/", "ftp://127.0.0.1/", "http://9.9.9.9/", "nonsense",
                "http://user:word@127.0.0.1/", "")) {
            utility.admin.post(ENDPOINTS, Json.createObjectBuilder().add("url", url))
                    .expectProblem(422);
        }
        utility.admin.post(ENDPOINTS, "{}").expectProblem(400);
    }

    @Test
    void isTheAdminsToName() throws IOException {
        try (Gateway gateway = new Gateway()) {
            JsonObject body = Json.createObjectBuilder().add("url", gateway.url()).build();
            utility.rosa.post(ENDPOINTS, body).expectProblem(403);
            utility.gateway.post(ENDPOINTS, body).expectProblem(403);
            utility.guest.post(ENDPOINTS, body).expectProblem(401);
            utility.rosa.get(ENDPOINTS).expectProblem(403);
            JsonObject endpoint = register(gateway);

            String listed = utility.admin.get(ENDPOINTS).expect(200).body();
            assertTrue(listed.contains(endpoint.getString("secret_id")), listed);
            assertFalse(listed.contains(endpoint.getString("secret")), listed);
            utility.rosa.delete(path(endpoint)).expectProblem(403);
            end(endpoint);

            utility.admin.delete(path(endpoint)).expectProblem(404);
            utility.admin.get(path(endpoint)).expectProblem(404);
            utility.admin.post(path(endpoint) + "/resume", "").expectProblem(404);
            utility.admin.post(path(endpoint) + "/secrets", "").expectProblem(404);
            utility.admin.get(ENDPOINTS + "/nonsense").expectProblem(404);
        }
    }

    private static JsonObject register(Gateway gateway) {
        return utility.admin.post(ENDPOINTS, Json.createObjectBuilder().add("url", gateway.url()))
                .expect(201).json();
    }

    private static void end(JsonObject endpoint) {
        utility.admin.delete(path(endpoint)).expect(204);
    }

    private static String path(JsonObject endpoint) {
        return ENDPOINTS + "/" + endpoint.getString("id");
    }

    private static JsonObject awaitState(JsonObject endpoint, String state) {
        assertTrue(Patience.until(LIMIT, () -> shown(endpoint).getString("state").equals(state)),
                () -> shown(endpoint).toString());
        return shown(endpoint);
    }

    private static JsonObject shown(JsonObject endpoint) {
        return utility.admin.get(path(endpoint)).expect(200).json();
    }

    private static void addMeter(String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
    }

    private static void fund(String code, String coins) {
        utility.settled(utility.rosa.post("/api/v1/meters/" + code + "/fund",
                Json.createObjectBuilder().add("coins", coins)).expect(202).text("operation"));
    }
}
