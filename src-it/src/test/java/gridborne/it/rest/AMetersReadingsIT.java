package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway delivers registers and is told what to do with the relay (S4). */
@OnTheStack
class AMetersReadingsIT {

    private static final String READINGS = "/api/v1/meters/HOUSE-1/readings";
    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    /** S4.6 */
    @Test
    void areAnsweredWithTheDecisionAndItsReason() {
        JsonObject answer = utility.gateway.post(READINGS, reading(1_000)).expect(200).json();

        assertTrue(answer.getBoolean("connected"));
        assertEquals("10 coins are left.", answer.getString("reason"));
        assertEquals("10", answer.getString("balance"));
        assertEquals("ACTUAL", answer.getString("quality"));
    }

    @Test
    void closeTheRelayOfAMeterThatNobodyFunded() {
        utility.admin.post("/api/v1/meters", OwnUtility.meter("DARK-1", "CONSUMPTION", "rosa"))
                .expect(201);
        utility.settled(utility.rosa.post("/api/v1/transfers", Json.createObjectBuilder()
                .add("to", "piet").add("coins", "1")).expect(202).text("operation"));

        JsonObject answer = utility.gateway.post("/api/v1/meters/DARK-1/readings",
                reading(1_000)).expect(200).json();

        assertEquals(false, answer.getBoolean("connected"));
        assertEquals("There are no coins on the meter. Fund it to connect it.",
                answer.getString("reason"));
    }

    /** S4.3 */
    @Test
    void areHeldWhenTheyJump() {
        assertEquals("HELD", utility.gateway.post(READINGS, reading(900_000_000)).expect(200)
                .text("quality"));
    }

    /** S4.2 */
    @Test
    void areRefusedWithTheReasonWhenTheyCannotBe() {
        utility.gateway.post(READINGS, reading(5)).expectProblem(422);
        utility.gateway.post(READINGS, reading(-1)).expectProblem(422);
        utility.gateway.post(READINGS, reading(Long.MAX_VALUE)).expectProblem(422);
        utility.gateway.post(READINGS, Json.createObjectBuilder().add("register_wh", 1_000)
                .add("at", "2999-01-01T00:00:00Z")).expectProblem(422);
        utility.gateway.post("/api/v1/meters/NOPE/readings", reading(1)).expectProblem(404);
    }

    @Test
    void comeFromGatewaysOnly() {
        utility.guest.post(READINGS, reading(1_000)).expectProblem(401);
        utility.rosa.post(READINGS, reading(1_000)).expectProblem(403);
        utility.guest.as("gb_unknown").post(READINGS, reading(1_000)).expectProblem(401);
        utility.gateway.get("/api/v1/me").expectProblem(403);
    }

    @Test
    void areOfNowWhenTheyDoNotSayOtherwise() {
        add("NOW-1");

        assertEquals("ACTUAL", utility.gateway.post("/api/v1/meters/NOW-1/readings",
                Json.createObjectBuilder().add("register_wh", 1_500)).expect(200)
                .text("quality"));
    }

    /** S4.7 */
    @Test
    void mayBeTheEnergyOfAnHour() {
        add("HOURLY-1");
        String readings = "/api/v1/meters/HOURLY-1/readings";
        int open = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");

        for (int time = 0; time < 2; time++) {
            assertEquals("ACTUAL", utility.gateway.post(readings, energy(open - 1, 450))
                    .expect(200).text("quality"));
        }
        utility.gateway.post(readings, energy(open - 1, 451)).expectProblem(422);
        utility.gateway.post(readings, energy(open - 2, 50)).expect(200);
        utility.gateway.post(readings, energy(open + 2, 50)).expectProblem(422);
        utility.gateway.post(readings, energy(open - 3, -1)).expectProblem(422);
        for (int time = 0; time < 2; time++) {
            assertEquals("HELD", utility.gateway.post(readings, energy(open - 4, 50_000))
                    .expect(200).text("quality"));
        }
        utility.gateway.post(readings, reading(1_499)).expectProblem(422);
        utility.gateway.post(readings, reading(1_500)).expect(200);
    }

    @Test
    void areRegistersOrEnergiesNotBoth() {
        for (String body : new String[] {"{}", "{\"hour\":5}", "{\"energy_wh\":5}",
            "{\"register_wh\":1000,\"hour\":5,\"energy_wh\":5}"}) {
            utility.gateway.post(READINGS, body).expectProblem(400);
        }
    }

    private static void add(String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
    }

    private static JsonObject energy(int hour, long wattHours) {
        return Json.createObjectBuilder().add("hour", hour).add("energy_wh", wattHours).build();
    }

    private static JsonObject reading(long registerWh) {
        String now = utility.guest.get("/api/v1/grid").expect(200).text("clock");
        return Json.createObjectBuilder().add("register_wh", registerWh).add("at", now).build();
    }
}
