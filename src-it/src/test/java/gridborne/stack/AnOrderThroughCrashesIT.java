package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal is killed between every two steps of an order; its coins come once (S7.2). */
class AnOrderThroughCrashesIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String LAMP = "LAMP-42";

    @TempDir
    Path place;

    private StackProcess stack;

    @BeforeEach
    void start() throws Exception {
        stack = StackProcess.start(place.resolve("data"), Ports.anyFree(), Map.of()).awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
    }

    @Test
    void givesItsCoinsOnce() throws Exception {
        BigDecimal before = issued();
        JsonObject order = commons().post("/api/v1/orders", Json.createObjectBuilder()
                .add("amount", "2.00").add("currency", "EUR").add("meter", LAMP).build()).json();
        String id = order.getString("id");
        killPortal();

        pay(order.getString("checkout_url"));
        killPortal();
        awaitBeyond(id, "created");
        killPortal();
        awaitBeyond(id, "paid");
        killPortal();
        stack.kill();
        stack = stack.startAgain().awaitReady();

        assertTrue(Patience.until(LIMIT, () -> isAt(id, "reconnected")), () -> order(id).body());
        BigDecimal coins = new BigDecimal(order(id).text("coins"));
        assertEquals(0, before.add(coins).compareTo(issued()));
    }

    private void killPortal() throws Exception {
        stack.killPart("portal");
        assertTrue(Patience.until(LIMIT, () -> answers("/api/v1/grid")), stack::output);
    }

    private boolean answers(String path) {
        try {
            return commons().get(path).isSuccess();
        } catch (Refusal stillDown) {
            return false;
        }
    }

    private void awaitBeyond(String id, String state) {
        assertTrue(Patience.until(LIMIT, () -> !isAt(id, state)), () -> order(id).body());
    }

    private boolean isAt(String id, String state) {
        return order(id).text("state").equals(state);
    }

    private Reply order(String id) {
        return commons().get("/api/v1/orders/" + id);
    }

    private BigDecimal issued() {
        return new BigDecimal(commons().get("/api/v1/grid").json().getJsonObject("totals")
                .getString("issued"));
    }

    private void pay(String page) throws Exception {
        String session = page.substring(page.lastIndexOf('/') + 1);
        String key = Files.readString(place.resolve("data/secrets/stripe-key-commons")).strip();
        int status = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(page)
                .resolve("/_sandbox/checkout/" + session + "/pay"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("number=4242424242424242")).build(),
                BodyHandlers.discarding()).statusCode();
        assertEquals(200, status);
    }

    private Site commons() {
        return stack.portal().site("commons.localhost");
    }
}
