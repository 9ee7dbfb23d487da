package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.Sandbox;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T6: the portal is killed between the call of a transfer and its answer, and around it. */
class KilledCashOutIT {

    private static final int KILLS = Boolean.getBoolean("gridborne.soak") ? 100 : 5;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    @TempDir
    Path place;

    private StackProcess stack;
    private Sandbox sandbox;
    private Site angel;

    @BeforeEach
    void start() throws Exception {
        Path data = place.resolve("data");
        stack = StackProcess.start(data, Ports.anyFree(), Map.of());
        stack.awaitReady();
        sandbox = new Sandbox(URI.create("http://127.0.0.1:" + port(data)), "",
                Files.readString(data.resolve("secrets/stripe-key-commons")).strip());
        JsonObject people = Json.createReader(Files.newBufferedReader(
                data.resolve("access.json"))).readObject().getJsonObject("tenants")
                .getJsonObject("commons");
        angel = commons().as(token(people, "angel"));
        Site ada = commons().as(token(people, "ada"));
        expect(201, ada.post("/api/v1/payout-terms", Json.createObjectBuilder()
                .add("currency", "EUR").add("buy_back_price", "0.25").add("minimum", "0.01")
                .add("approval_above", "1000").build()));
        expect(202, ada.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "angel").add("amount", "250.00").add("currency", "EUR")
                .add("reference", "killed").build()));
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
    }

    @Test
    void isPaidOnceWheneverThePortalIsKilled() throws Exception {
        introduce();
        assertTrue(Patience.until(LIMIT, () -> new BigDecimal(angel.get("/api/v1/earnings")
                .text("available")).compareTo(new BigDecimal("1000")) >= 0));
        long before = available();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Set<String> ids = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            sandbox.command("faults", "trouble", "slow", "path", "/v1/transfers",
                    "milliseconds", "4000");
            String id = expect(202, angel.post("/api/v1/payouts", Json.createObjectBuilder()
                    .add("coins", "4").build())).text("id");
            ids.add(id);
            if (kill % 2 == 0) {
                awaitState(id, "transferring", LIMIT);
            }
            Patience.pause(Duration.ofMillis(random.nextInt(4_000)));
            stack.killPart("portal");
            awaitRecovery(id);
        }
        for (String id : ids) {
            assertEquals(1, sandbox.list("/v1/transfers?transfer_group=cash-out-" + id).size(),
                    "seed " + seed);
        }
        assertSound(ids.size(), "seed " + seed);
        assertEquals(before - 100L * ids.size(), available(), "seed " + seed);
    }

    /** I2 and I7. */
    private void assertSound(int paid, String story) {
        JsonObject totals = commons().get("/api/v1/grid").json().getJsonObject("totals");
        assertTrue(totals.getBoolean("balanced"), story);
        assertEquals("0", totals.getString("escrow"), story);
        assertEquals(Integer.toString(4 * paid), totals.getString("redeemed"), story);
    }

    private long available() {
        return sandbox.get("/v1/balance").getJsonArray("available").getJsonObject(0)
                .getInt("amount");
    }

    private void introduce() {
        expect(200, angel.post("/api/v1/payout-account", JsonObject.EMPTY_JSON_OBJECT));
        sandbox.command("accounts/" + sandbox.list("/v1/accounts").get(0).getString("id")
                + "/onboard");
        assertTrue(Patience.until(LIMIT, () -> angel.get("/api/v1/payout-account").text("state")
                .equals("ready")));
    }

    /** A server may take its time to start; the producer's money then may not. */
    private void awaitRecovery(String id) {
        assertTrue(Patience.until(LIMIT, () -> !stateOf(id).equals("unknown")), this::lastWords);
        awaitState(id, "paid", RECOVERY);
    }

    private void awaitState(String id, String state, Duration limit) {
        assertTrue(Patience.until(limit, () -> state.equals(stateOf(id))),
                () -> stateOf(id) + " is not " + state + "; the portal last said:\n"
                        + lastWords());
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(place.resolve("data/logs/portal.log"))) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 60), all.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** While it is down, the portal answers nobody. */
    private String stateOf(String id) {
        try {
            Reply reply = angel.get("/api/v1/payouts/" + id);
            return reply.isSuccess() ? reply.text("state") : "unknown";
        } catch (Refusal down) {
            return "unknown";
        }
    }

    private Site commons() {
        return stack.portal().site("commons.localhost");
    }

    private static Reply expect(int status, Reply reply) {
        assertEquals(status, reply.status(), reply::body);
        return reply;
    }

    private static String token(JsonObject utility, String login) {
        return utility.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .filter(person -> person.getString("login").equals(login)).findFirst()
                .orElseThrow().getString("token");
    }

    private static String port(Path data) throws IOException {
        Properties ports = new Properties();
        ports.load(Files.newBufferedReader(data.resolve("ports.properties")));
        return ports.getProperty("stripe");
    }
}
