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

    @Test
    void areHeldWhenTheyJump() {
        assertEquals("HELD", utility.gateway.post(READINGS, reading(900_000_000)).expect(200)
                .text("quality"));
    }

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

    private static JsonObject reading(long registerWh) {
        String now = utility.guest.get("/api/v1/grid").expect(200).text("clock");
        return Json.createObjectBuilder().add("register_wh", registerWh).add("at", now).build();
    }
}
