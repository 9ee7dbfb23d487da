package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that speaks for itself has a key of its own, good for its own readings only. */
@OnTheStack
class AMetersKeyIT {

    private static final String KEYS = "/api/v1/meters/HOUSE-1/keys";
    private static final String READINGS = "/api/v1/meters/HOUSE-1/readings";
    private static OwnUtility utility;
    private Api meter;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @BeforeEach
    void takeANewKey() {
        meter = withNewKey();
    }

    @Test
    void deliversItsOwnReadings() {
        assertEquals("ACTUAL", meter.post(READINGS, shown()).expect(200).text("quality"));
    }

    @Test
    void deliversNothingElse() {
        meter.post("/api/v1/meters/ROOF-1/readings", shown()).expectProblem(403);
        meter.post("/api/v1/meters/NOPE/readings", shown()).expectProblem(403);
        meter.with("Content-Type", "application/x-ndjson").post("/api/v1/readings", "{}")
                .expectProblem(403);
        meter.get("/api/v1/me").expectProblem(403);
        meter.post(KEYS, "").expectProblem(403);
    }

    @Test
    void makesRoomForTheNextOneWhenThatIsUsed() {
        Api next = withNewKey();

        meter.post(READINGS, shown()).expect(200);
        next.post(READINGS, shown()).expect(200);
        meter.post(READINGS, shown()).expectProblem(401);
    }

    @Test
    void isOneOfTwoAtMost() {
        Api second = withNewKey();
        Api third = withNewKey();

        meter.post(READINGS, shown()).expectProblem(401);
        second.post(READINGS, shown()).expect(200);
        third.post(READINGS, shown()).expect(200);
    }

    @Test
    void canBeRevoked() {
        JsonObject key = utility.admin.post(KEYS, "").expect(201).json();
        Api revoked = utility.guest.as(key.getString("token"));
        revoked.post(READINGS, shown()).expect(200);

        utility.admin.delete("/api/v1/tokens/" + key.getString("id")).expect(204);

        revoked.post(READINGS, shown()).expectProblem(401);
    }

    @Test
    void isMadeByAdminsForMetersThatThereAre() {
        utility.rosa.post(KEYS, "").expectProblem(403);
        utility.gateway.post(KEYS, "").expectProblem(403);
        utility.guest.post(KEYS, "").expectProblem(401);
        utility.admin.post("/api/v1/meters/NOPE/keys", "").expectProblem(404);
        utility.admin.post("/api/v1/tokens", Json.createObjectBuilder().add("name", "x")
                .add("scope", "METER")).expectProblem(400);
    }

    private static Api withNewKey() {
        return utility.guest.as(utility.admin.post(KEYS, "").expect(201).text("token"));
    }

    private static JsonObject shown() {
        return Json.createObjectBuilder().add("register_wh", 1_000).build();
    }
}
