package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A register that jumped waits for the admin, who looks at the meter first (S4.3). */
@OnTheStack
class AHeldReadingIT {

    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void countsOnceItIsAccepted() {
        add("JUMP-1");
        shown("JUMP-1", 50_000);
        JsonObject held = held("JUMP-1");
        assertEquals(50_000, held.getInt("register_wh"));

        assertEquals("ACCEPTED", review(held, "accept").expect(200).text("quality"));

        post("JUMP-1", 49_999).expectProblem(422);
        assertEquals(49_000, energyOfTheNextHour("JUMP-1"));
        review(held, "reject").expectProblem(409);
    }

    @Test
    void countsNeverOnceItIsRejected() {
        add("JUMP-2");
        shown("JUMP-2", 50_000);

        review(held("JUMP-2"), "reject").expect(200);

        post("JUMP-2", 1_001).expect(200);
        assertEquals(1, energyOfTheNextHour("JUMP-2"));
    }

    @Test
    void isInTheLaterOneWhenTheMeterHasPassedIt() {
        add("JUMP-3");
        shown("JUMP-3", 40_000);
        JsonObject first = held("JUMP-3");
        shown("JUMP-3", 40_001);
        JsonObject second = held("JUMP-3");

        review(second, "accept").expect(200);
        review(first, "accept").expect(200);

        assertEquals(39_001, energyOfTheNextHour("JUMP-3"));
    }

    @Test
    void ofAnHourComesOnTopOfWhatWasAcceptedMeanwhile() {
        add("JUMP-4");
        int open = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");
        utility.gateway.post("/api/v1/meters/JUMP-4/readings", Json.createObjectBuilder()
                .add("hour", open - 1).add("energy_wh", 30_000)).expect(200);
        JsonObject held = held("JUMP-4");
        post("JUMP-4", 1_500).expect(200);

        review(held, "accept").expect(200);

        assertEquals(30_500, energyOfTheNextHour("JUMP-4"));
    }

    @Test
    void isTheAdminsBusiness() {
        add("JUMP-5");
        shown("JUMP-5", 50_000);
        String accept = "/api/v1/readings/" + held("JUMP-5").getInt("id") + "/accept";

        utility.gateway.post(accept, "").expectProblem(403);
        utility.rosa.post(accept, "").expectProblem(403);
        utility.guest.post(accept, "").expectProblem(401);
        utility.rosa.get("/api/v1/readings?quality=HELD").expectProblem(403);
        utility.admin.get("/api/v1/readings?quality=NICE").expectProblem(400);
        utility.admin.post("/api/v1/readings/999999999/accept", "").expectProblem(404);
        utility.admin.post("/api/v1/readings/x/reject", "").expectProblem(404);
    }

    private static void add(String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
    }

    private static Answer post(String code, long registerWh) {
        return utility.gateway.post("/api/v1/meters/" + code + "/readings",
                Json.createObjectBuilder().add("register_wh", registerWh));
    }

    private static void shown(String code, long registerWh) {
        assertEquals("HELD", post(code, registerWh).expect(200).text("quality"));
    }

    /** The latest of a meter that waits. */
    private static JsonObject held(String code) {
        return utility.admin.get("/api/v1/readings?quality=HELD").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("meter").equals(code)).findFirst().orElseThrow();
    }

    private static Answer review(JsonObject held, String word) {
        return utility.admin.post("/api/v1/readings/" + held.getInt("id") + "/" + word, "");
    }

    private static int energyOfTheNextHour(String code) {
        int hour = utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder()
                .add("hours", 1)).expect(200).json().getInt("hour") - 1;
        int number = utility.guest.get("/api/v1/meters/" + code).expect(200).json()
                .getInt("number");
        return utility.guest.get("/api/v1/settlements/" + hour).expect(200).json()
                .getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getInt("meter") == number).findFirst().orElseThrow()
                .getInt("energy_wh");
    }
}
