package gridborne.stack.trials;

import static gridborne.stack.trials.TrialWorld.expect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A utility with a resident, a house and a roof; and what its house must hold. */
final class TrialUtility {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String HOUSE = "/api/v1/meters/HOUSE-1";

    private final TrialWorld world;
    private final String slug;
    private final Site guest;
    private final Site admin;
    private final Site rosa;
    private BigDecimal expected = BigDecimal.ZERO;

    /** @param more what the operator wishes beside the usual */
    TrialUtility(TrialWorld world, TrialNode node, String slug, JsonObjectBuilder more) {
        this.world = world;
        this.slug = slug;
        JsonObjectBuilder wish = Json.createObjectBuilder().add("slug", slug)
                .add("name", "Trial " + slug).add("zone", "Europe/Berlin").add("currency", "EUR")
                .add("coin_price", "0.25").add("admin", Json.createObjectBuilder()
                        .add("name", "Admin").add("login", "admin")
                        .add("password", TrialWorld.PASSWORD));
        more.build().forEach(wish::add);
        expect(world.operator().post("/api/v1/tenants", wish.build()));
        assertTrue(Patience.until(LIMIT, () -> world.operator().get("/api/v1/tenants/" + slug)
                .text("state").equals("READY")), slug);
        guest = node.portal().site(slug + "." + TrialWorld.HOST);
        admin = guest.as(TrialWorld.token(guest, "admin"));
        expect(admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Rosa")
                .add("login", "rosa").add("password", TrialWorld.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT")).build()));
        rosa = guest.as(TrialWorld.token(guest, "rosa"));
        addMeter("HOUSE-1", "HOUSE", "CONSUMPTION");
        addMeter("ROOF-1", "SOLAR", "PRODUCTION");
        awaitConfirmed(expect(admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "2500.00").add("currency", "EUR")
                .add("reference", "first").build())));
        fund("10", "first-funding");
    }

    private void addMeter(String code, String kind, String direction) {
        expect(admin.post("/api/v1/meters", Json.createObjectBuilder().add("code", code)
                .add("name", code).add("kind", kind).add("direction", direction)
                .add("owner", "rosa").add("connection_power_w", 10_000).add("register_wh", 1_000)
                .add("simulated", true)
                .add("simulated_wh", Json.createArrayBuilder()).build()));
    }

    String slug() {
        return slug;
    }

    Site admin() {
        return admin;
    }

    TenantDatabase database() {
        return TenantDatabase.of(world.settings(), slug);
    }

    TenantDatabase databaseAsOwner() {
        return TenantDatabase.asOwner(world.settings(), slug);
    }

    /** Asks for it until it is acknowledged, as a client does; done once for each key. */
    void fund(String coins, String key) {
        Reply[] acknowledged = new Reply[1];
        assertTrue(Patience.until(LIMIT, () -> {
            acknowledged[0] = tryToFund(coins, key).orElse(null);
            return acknowledged[0] != null && acknowledged[0].status() == 202;
        }), () -> key + ": " + acknowledged[0]);
        awaitConfirmed(acknowledged[0]);
        expected = expected.add(new BigDecimal(coins));
    }

    /** Once; no answer at all is nothing. */
    Optional<Reply> tryToFund(String coins, String key) {
        try {
            return Optional.of(rosa.post(HOUSE + "/fund",
                    Json.createObjectBuilder().add("coins", coins).build(), key));
        } catch (Refusal nothingHeard) {
            return Optional.empty();
        }
    }

    void pressClock(String key) {
        try {
            guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1).build(),
                    key);
        } catch (Refusal nothingHeard) {
            // The portal was killed meanwhile, as intended; what came of it is looked up.
            return;
        }
    }

    /** That many fundings of this size were acknowledged elsewhere. */
    void expectFunded(String coins, int times) {
        expected = expected.add(new BigDecimal(coins).multiply(BigDecimal.valueOf(times)));
    }

    boolean isConnected() {
        return expect(guest.get(HOUSE)).json().getBoolean("connected");
    }

    long openOperations() {
        Reply run = admin.get("/api/v1/settlement-run");
        return run.isSuccess() ? run.json().getInt("operations_open") : Long.MAX_VALUE;
    }

    boolean alarmStands(String kind) {
        return expect(admin.get("/api/v1/alarms")).list().getValuesAs(JsonObject.class).stream()
                .anyMatch(alarm -> alarm.getString("kind").equals(kind)
                        && alarm.getBoolean("stands"));
    }

    long openHour() {
        return guest.get("/api/v1/grid").json().getInt("hour");
    }

    /** The settled hours from one to before another, oldest first. */
    List<Long> settledHours(long from, long before) {
        return expect(guest.get("/api/v1/settlements?from=" + from + "&to=" + (before - 1)))
                .list().getValuesAs(JsonObject.class).stream()
                .map(hour -> (long) hour.getInt("hour")).sorted().toList();
    }

    /** What the device of the house says, by the utility's gateway. */
    void read(long registerWattHours) {
        String token = expect(admin.post("/api/v1/tokens", Json.createObjectBuilder()
                .add("name", "gateway").add("scope", "GATEWAY").build())).text("token");
        expect(guest.as(token).post(HOUSE + "/readings", Json.createObjectBuilder()
                .add("register_wh", registerWattHours).build()));
    }

    /** The next hour, and what it took from the house. */
    void settleAnHour() {
        long before = openHour();
        assertTrue(Patience.until(LIMIT, () -> {
            pressClock(UUID.randomUUID().toString());
            return openHour() > before;
        }), slug + " stays in hour " + before);
        takeDues(before, openHour());
    }

    /** Notes what closed hours took from the house. */
    void takeDues(long from, long to) {
        for (long hour = from; hour < to; hour++) {
            JsonObject settled = expect(guest.get("/api/v1/settlements/" + hour)).json();
            assertTrue(settled.getBoolean("matches_chain"), settled::toString);
            settled.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                    .filter(line -> line.getInt("meter") == 0)
                    .forEach(line -> expected = expected.subtract(
                            new BigDecimal(line.getString("due"))));
        }
    }

    private void awaitConfirmed(Reply acknowledged) {
        JsonValue number = acknowledged.json().get("operation");
        String path = "/api/v1/operations/" + acknowledged.text("operation");
        assertTrue(Patience.until(LIMIT, () -> admin.get(path).text("state").equals("confirmed")),
                () -> number + ": " + admin.get(path).body());
    }

    /** What was paid in less what was used is there, and everything that must hold does. */
    void assertWhole() {
        assertEquals(0, expected.compareTo(new BigDecimal(guest.get(HOUSE).text("balance"))),
                () -> slug + " expects " + expected + ", not " + guest.get(HOUSE).body());
        assertLawsHold();
    }

    /** All of them, also the one that is told from the last comparison of money and coins. */
    void assertLawsHold() {
        String[] last = new String[1];
        assertTrue(Patience.until(LIMIT, () -> {
            expect(admin.post("/api/v1/reconciliations", Json.createObjectBuilder().build()));
            last[0] = expect(admin.post("/api/v1/checks",
                    Json.createObjectBuilder().build())).body();
            return last[0].contains("\"broken\":0") && !last[0].contains("unknown");
        }), () -> slug + ": " + last[0]);
    }
}
