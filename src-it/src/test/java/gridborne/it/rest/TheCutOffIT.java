package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is cut off, who is not, and why: on the running system (S6.1 to S6.3). */
@OnTheStack
class TheCutOffIT {

    /** Where nothing happens the chain makes a block a minute, and all relays wait 20 s. */
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String RULES = "/api/v1/cut-off-rules";
    private static final String PREVIEW = "/api/v1/cut-off-preview";

    private static LocalStack running;
    private static OwnUtility utility;
    private static Api auditor;

    @BeforeAll
    static void setUp(LocalStack stack) {
        running = stack;
        utility = OwnUtility.of(stack);
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Anna")
                .add("login", "anna").add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("AUDITOR"))).expect(201);
        auditor = utility.guest.as(utility.guest.post("/api/v1/tokens",
                Json.createObjectBuilder().add("name", "test").add("login", "anna")
                        .add("password", OwnUtility.PASSWORD)).expect(201).text("token"));
    }

    @BeforeEach
    void withoutHumaneRules() {
        utility.admin.put(RULES, rules("0")).expect(200);
    }

    /** S6.1: nobody sends a reading, and it is decided all the same. */
    @Test
    void comesAtNothingAndEndsWithFunding() {
        addMeter("CUT-1", "0.5");
        awaitDecision("CUT-1", "FUNDED");

        settleAnHour("CUT-1", 2_000);
        awaitDecision("CUT-1", "USED_UP");
        fund("CUT-1", "2");
        awaitDecision("CUT-1", "FUNDED");

        List<JsonObject> history = decisions(utility.admin, "CUT-1");
        assertEquals(List.of("FUNDED", "USED_UP", "FUNDED"), rulesOf(history));
        assertEquals(List.of("1.5", "-0.5", "0.5"),
                history.stream().map(decision -> decision.getString("balance")).toList());
        assertFalse(history.get(1).getBoolean("connected"));
        assertEquals("The balance is used up and 0.5 coins are owed. Fund the meter with more than"
                + " that to reconnect it.", history.get(1).getString("reason"));
        assertTrue(history.get(0).getInt("number") > history.get(1).getInt("number"));
    }

    /** S6.2. */
    @Test
    void waitsForTheEndOfTheEmergencyCredit() {
        utility.admin.put(RULES, rules("1.5")).expect(200);
        addMeter("LENT-1", "0.5");

        settleAnHour("LENT-1", 2_000);
        awaitDecision("LENT-1", "EMERGENCY_CREDIT");
        assertTrue(meter("LENT-1").getBoolean("connected"));
        settleAnHour("LENT-1", 3_000);

        awaitDecision("LENT-1", "USED_UP");
        assertEquals("-1.5", decisions(utility.admin, "LENT-1").get(0).getString("balance"));
        assertFalse(meter("LENT-1").getBoolean("connected"));
    }

    /** S6.2: by the utility's clock, which a demo presses. */
    @Test
    void waitsForTheEndOfTheFriendlyHours() {
        addMeter("NIGHT-1", "0.5");
        awaitDecision("NIGHT-1", "FUNDED");
        LocalTime now = Instant.parse(utility.guest.get("/api/v1/grid").text("clock"))
                .atZone(ZoneId.of("Europe/Berlin")).toLocalTime().truncatedTo(ChronoUnit.HOURS);
        utility.admin.put(RULES, rules("0").add("night", Json.createObjectBuilder()
                .add("from", now.minusHours(1).toString())
                .add("until", now.plusHours(3).toString()))).expect(200);

        settleAnHour("NIGHT-1", 2_000);
        awaitDecision("NIGHT-1", "FRIENDLY_HOURS");
        assertTrue(meter("NIGHT-1").getBoolean("connected"));
        assertTrue(meter("NIGHT-1").getString("reason").contains("nobody is cut off before"));
        settleAnHour("NIGHT-1", 3_000);
        settleAnHour("NIGHT-1", 4_000);

        awaitDecision("NIGHT-1", "USED_UP");
    }

    /** S6.2. */
    @Test
    void sparesAProtectedMeter() {
        addMeter("CARE-1", "0.5");
        protect("CARE-1", true);

        settleAnHour("CARE-1", 2_000);
        awaitDecision("CARE-1", "PROTECTED");
        assertTrue(meter("CARE-1").getBoolean("connected"));
        protect("CARE-1", false);

        assertFalse(meter("CARE-1").getBoolean("connected"));
        assertEquals("USED_UP", rulesOf(decisions(utility.admin, "CARE-1")).get(0));
        utility.admin.put("/api/v1/meters/NOPE/protection", protection(true)).expectProblem(404);
    }

    /** S6.3: nobody is cut off for what is not known, and somebody is once it is. */
    @Test
    void waitsForTheChainToBeHeardOfAgain() throws SQLException {
        utility.admin.put(RULES, rules("5")).expect(200);
        addMeter("FAR-1", "0.5");
        settleAnHour("FAR-1", 2_000);
        awaitDecision("FAR-1", "EMERGENCY_CREDIT");
        int known = decisions(utility.admin, "FAR-1").size();

        try (SilentChain silence = SilentChain.of(running, slug())) {
            utility.admin.put(RULES, rules("0")).expect(200);
            JsonObject answer = utility.gateway.post("/api/v1/meters/FAR-1/readings",
                    reading(2_000)).expect(200).json();

            assertTrue(answer.getBoolean("connected"), answer::toString);
            assertTrue(answer.getString("reason").startsWith("The chain was last heard of at "),
                    answer::toString);
            assertTrue(utility.admin.get(PREVIEW).expect(200).json().getBoolean("stale"));
            assertEquals("STALE", previewed("FAR-1").getString("rule"));
            assertEquals(known, decisions(utility.admin, "FAR-1").size());
        }

        awaitDecision("FAR-1", "USED_UP");
        assertFalse(utility.admin.get(PREVIEW).expect(200).json().getBoolean("stale"));
    }

    /** S4.6: the answer to a reading, the meter, the preview and the log cannot differ. */
    @Test
    void isTheSameWhereverItIsTold() {
        addMeter("SAME-1", "0");
        String reason = "There are no coins on the meter. Fund it to connect it.";

        JsonObject answer = utility.gateway.post("/api/v1/meters/SAME-1/readings", reading(1_000))
                .expect(200).json();

        assertFalse(answer.getBoolean("connected"));
        assertEquals(reason, answer.getString("reason"));
        assertEquals(reason, meter("SAME-1").getString("reason"));
        assertEquals(reason, decisions(utility.admin, "SAME-1").get(0).getString("reason"));
        JsonObject line = previewed("SAME-1");
        assertEquals(reason, line.getString("reason"));
        assertTrue(line.getBoolean("would_be_cut"));
        assertFalse(line.getBoolean("connected"));
    }

    @Test
    void isToldToThoseWhomItConcerns() {
        String history = "/api/v1/meters/HOUSE-1/decisions";

        auditor.get(history).expect(200);
        utility.rosa.get(history).expect(200);
        utility.rosa.get("/api/v1/meters/ROOF-1/decisions").expectProblem(403);
        utility.guest.get(history).expectProblem(401);
        utility.gateway.get(history).expectProblem(403);
        utility.admin.get("/api/v1/meters/NOPE/decisions").expectProblem(404);
        utility.admin.get(history + "?before=x").expectProblem(400);
        assertEquals(0, utility.admin.get(history + "?before=1").expect(200).array().size());
        utility.rosa.get(PREVIEW).expectProblem(403);
        utility.guest.get(PREVIEW).expectProblem(401);
        auditor.get(PREVIEW).expect(200);
    }

    /** S6.2: who changed the rules, and when, stays known. */
    @Test
    void followsRulesThatHaveVersions() {
        int before = utility.admin.get(RULES).expect(200).json().getInt("version");

        JsonObject changed = utility.admin.put(RULES, rules("2").add("night",
                Json.createObjectBuilder().add("from", "22:00").add("until", "07:00"))
                .add("friendly_days", Json.createArrayBuilder().add("SUNDAY").add("SATURDAY")))
                .expect(200).json();

        assertTrue(changed.getInt("version") > before);
        assertTrue(changed.getString("changed_by").startsWith("person "));
        assertEquals("2", changed.getString("emergency_credit"));
        assertEquals("22:00", changed.getJsonObject("night").getString("from"));
        assertEquals("[\"SATURDAY\",\"SUNDAY\"]",
                changed.getJsonArray("friendly_days").toString());
        assertEquals(changed, auditor.get(RULES).expect(200).json());
    }

    @Test
    void refusesRulesThatAreNone() {
        JsonObject before = utility.admin.get(RULES).expect(200).json();
        JsonArrayBuilder week = Json.createArrayBuilder();
        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .forEach(week::add);

        for (JsonObjectBuilder wrong : List.of(rules("-1"), rules("1e3"), rules("1000001"),
                rules("0").add("friendly_days", week),
                rules("0").add("friendly_days", Json.createArrayBuilder().add("SOMEDAY")),
                rules("0").add("friendly_days", "SUNDAY"),
                rules("0").add("night", "22:00"),
                rules("0").add("night", Json.createObjectBuilder().add("from", "22:00")),
                rules("0").add("night", Json.createObjectBuilder().add("from", "24:30")
                        .add("until", "07:00")),
                rules("0").add("night", Json.createObjectBuilder().add("from", "07:00")
                        .add("until", "07:00")))) {
            utility.admin.put(RULES, wrong).expectProblem(400);
        }
        utility.admin.put("/api/v1/meters/HOUSE-1/protection",
                Json.createObjectBuilder().add("is_protected", "yes")).expectProblem(400);
        auditor.put(RULES, rules("0")).expectProblem(403);
        utility.rosa.get(RULES).expectProblem(403);
        utility.guest.put(RULES, rules("0")).expectProblem(401);
        utility.rosa.put("/api/v1/meters/HOUSE-1/protection", protection(true))
                .expectProblem(403);

        assertEquals(before, utility.admin.get(RULES).expect(200).json());
    }

    private static void addMeter(String code, String coins) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
        if (!coins.equals("0")) {
            fund(code, coins);
        }
        assertTrue(Patience.until(LIMIT, () -> !meter(code).isNull("connected")), code);
    }

    private static void fund(String code, String coins) {
        utility.settled(utility.rosa.post("/api/v1/meters/" + code + "/fund",
                Json.createObjectBuilder().add("coins", coins)).expect(202).text("operation"));
    }

    /** An hour at whose end the display of a meter shows this. */
    private static void settleAnHour(String code, long registerWh) {
        utility.gateway.post("/api/v1/meters/" + code + "/readings", reading(registerWh))
                .expect(200);
        utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1))
                .expect(200);
    }

    private static void protect(String code, boolean on) {
        utility.admin.put("/api/v1/meters/" + code + "/protection", protection(on)).expect(200);
        assertEquals(on, auditor.get("/api/v1/meters/" + code + "/protection").expect(200).json()
                .getBoolean("is_protected"));
    }

    private static JsonObjectBuilder protection(boolean on) {
        return Json.createObjectBuilder().add("is_protected", on);
    }

    private static JsonObjectBuilder rules(String credit) {
        return Json.createObjectBuilder().add("emergency_credit", credit)
                .add("friendly_days", Json.createArrayBuilder());
    }

    private static JsonObject reading(long registerWh) {
        return Json.createObjectBuilder().add("register_wh", registerWh)
                .add("at", utility.guest.get("/api/v1/grid").expect(200).text("clock")).build();
    }

    private static void awaitDecision(String code, String rule) {
        assertTrue(Patience.until(LIMIT, () -> {
            List<JsonObject> history = decisions(utility.admin, code);
            return !history.isEmpty() && history.get(0).getString("rule").equals(rule);
        }), () -> code + " is not " + rule + " but " + decisions(utility.admin, code));
    }

    private static List<JsonObject> decisions(Api by, String code) {
        return by.get("/api/v1/meters/" + code + "/decisions").expect(200).array()
                .getValuesAs(JsonObject.class);
    }

    private static List<String> rulesOf(List<JsonObject> decisions) {
        return decisions.stream().map(decision -> decision.getString("rule")).toList();
    }

    private static JsonObject previewed(String code) {
        return utility.admin.get(PREVIEW).expect(200).json().getJsonArray("meters")
                .getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("meter").equals(code)).findFirst().orElseThrow();
    }

    private static JsonObject meter(String code) {
        return utility.guest.get("/api/v1/meters/" + code).expect(200).json();
    }

    private static String slug() {
        String host = URI.create(utility.url()).getHost();
        return host.substring(0, host.indexOf('.'));
    }
}
