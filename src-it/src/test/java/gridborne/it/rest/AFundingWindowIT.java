package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hours that somebody pays for (ADR 0030), with the clock moved through them. */
@OnTheStack
class AFundingWindowIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String WINDOWS = "/api/v1/meters/LAMP-1/windows";
    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
        utility.admin.post("/api/v1/meters", Json.createObjectBuilder().add("code", "LAMP-1")
                .add("name", "LAMP-1").add("kind", "STREET_LIGHT")
                .add("direction", "CONSUMPTION").add("owner", 0)
                .add("connection_power_w", 10_000).add("register_wh", 0).add("simulated", true)
                .add("simulated_wh", EveryHour.of(1_000))).expect(201);
        assertTrue(Patience.until(LIMIT, () -> lamp().contains("\"balance\":\"0\"")));
    }

    @Test
    void keepTheLightOnPayWhatTheyCostAndGiveTheRestBack() {
        BigDecimal before = balance();
        int hour = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");
        assertFalse(isLit());

        utility.rosa.post(WINDOWS, wish("5", hour + 1, 2)).expect(201);
        awaitStage("ACTIVE");

        assertEquals(before.subtract(new BigDecimal("5")), balance());
        assertFalse(isLit(), "before its hours");
        utility.nextHour();
        assertTrue(isLit(), "in its first hour");
        BigDecimal cost = dueIn(utility.nextHour());
        assertTrue(isLit(), "in its second hour");
        BigDecimal all = cost.add(dueIn(utility.nextHour()));
        assertTrue(Patience.until(LIMIT, () -> windows().isEmpty()), () -> windows().toString());
        assertFalse(isLit(), "after its hours");
        assertTrue(Patience.until(LIMIT, () -> before.subtract(all).compareTo(balance()) == 0),
                () -> "has " + balance() + " of " + before + ", not " + all + " less");
    }

    @Test
    void areRefusedInThePastTooFarAheadTooLongOrWithoutCoins() {
        int hour = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");
        utility.rosa.post(WINDOWS, wish("1", hour - 1, 2)).expectProblem(422);
        utility.rosa.post(WINDOWS, wish("1", hour + 24 * 30, 2)).expectProblem(422);
        utility.rosa.post(WINDOWS, wish("1", hour + 1, 25)).expectProblem(422);
        utility.rosa.post(WINDOWS, wish("1", hour + 1, 0)).expectProblem(422);
        utility.rosa.post(WINDOWS, wish("1000000", hour + 1, 2)).expectProblem(422);
        utility.rosa.post(WINDOWS, wish("0", hour + 1, 2)).expectProblem(400);
        utility.rosa.post("/api/v1/meters/ROOF-1/windows", wish("1", hour + 1, 2))
                .expectProblem(422);
        utility.rosa.post("/api/v1/meters/NO-SUCH/windows", wish("1", hour + 1, 2))
                .expectProblem(404);
        utility.guest.post(WINDOWS, wish("1", hour + 1, 2)).expectProblem(401);
    }

    private static JsonObjectBuilder wish(String coins, int from, int hours) {
        return Json.createObjectBuilder().add("coins", coins).add("from", from)
                .add("hours", hours);
    }

    private static void awaitStage(String stage) {
        assertTrue(Patience.until(LIMIT, () -> windows().toString().contains(stage)),
                () -> windows().toString());
    }

    private static JsonArray windows() {
        return utility.guest.get(WINDOWS).expect(200).array();
    }

    private static String lamp() {
        return utility.guest.get("/api/v1/meters/LAMP-1").expect(200).body();
    }

    private static BigDecimal dueIn(int hour) {
        int number = utility.guest.get("/api/v1/meters/LAMP-1").expect(200).json()
                .getInt("number");
        return utility.guest.get("/api/v1/settlements/" + hour).expect(200).json()
                .getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getInt("meter") == number)
                .map(line -> new BigDecimal(line.getString("due")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isLit() {
        return utility.guest.get("/api/v1/meters/LAMP-1").expect(200).json()
                .getBoolean("connected");
    }

    private static BigDecimal balance() {
        return new BigDecimal(utility.balanceOf(utility.rosa));
    }
}
