package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the settlement stands, and what somebody has to look at (S5.5, I9). */
@OnTheStack
class TheSettlementRunIT {

    private static OwnUtility utility;
    private static Api operator;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
        operator = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
    }

    @Test
    void waitsForTheOpenHour() {
        utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1))
                .expect(200);

        JsonObject run = utility.admin.get("/api/v1/settlement-run").expect(200).json();

        assertEquals("waiting", run.getString("step"));
        assertEquals(utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour"),
                run.getInt("open_hour"));
        assertEquals(0, run.getInt("operations_open"));
        assertEquals(0, run.getInt("attempt"));
        assertTrue(run.isNull("last_failure"), run::toString);
    }

    /** S5.5: what an hour cost on the chain is in its record. */
    @Test
    void leavesTheGasItUsedInTheRecordOfTheHour() {
        JsonObject pressed = utility.guest.post("/api/v1/demo/clock",
                Json.createObjectBuilder().add("hours", 1)).expect(200).json();

        JsonObject hour = utility.guest.get("/api/v1/settlements/" + (pressed.getInt("hour") - 1))
                .expect(200).json();

        assertEquals(1, hour.getJsonArray("transactions").size(), hour::toString);
        assertTrue(hour.getInt("gas_used") > 100_000, hour::toString);
    }

    /** However many meters there are, an hour is read a part at a time, and nobody misses any. */
    @Test
    void isReadAPartAtATime() {
        String hour = "/api/v1/settlements/" + utility.nextHour();
        JsonObject whole = utility.guest.get(hour).expect(200).json();
        JsonObject first = utility.guest.get(hour + "?limit=1").expect(200).json();
        int last = first.getInt("more_after");
        JsonObject rest = utility.guest.get(hour + "?after=" + last).expect(200).json();

        assertTrue(whole.isNull("more_after") && rest.isNull("more_after"), rest::toString);
        assertEquals(1, first.getJsonArray("lines").size());
        assertEquals(whole.getJsonArray("lines"), Json.createArrayBuilder(first
                .getJsonArray("lines")).addAll(Json.createArrayBuilder(rest
                        .getJsonArray("lines"))).build());
        for (String wrong : List.of("after=x", "after=-2", "after=4294967295",
                "after=99999999999999999999", "limit=0", "limit=1001")) {
            utility.guest.get(hour + "?" + wrong).expectProblem(400);
        }
    }

    @Test
    void isForTheStaffAlone() {
        utility.guest.get("/api/v1/settlement-run").expectProblem(401);
        utility.rosa.get("/api/v1/settlement-run").expectProblem(403);
        utility.gateway.get("/api/v1/settlement-run").expectProblem(403);
    }

    @Test
    void hasNoAlarmsWhereNothingIsWrong() {
        assertEquals("[]", utility.admin.get("/api/v1/alarms").expect(200).body());
        assertEquals("[]", operator.get("/api/v1/tenants/" + slug() + "/alarms").expect(200)
                .body());
    }

    @Test
    void keepsItsAlarmsFromOthers() {
        utility.guest.get("/api/v1/alarms").expectProblem(401);
        utility.rosa.get("/api/v1/alarms").expectProblem(403);
        operator.get("/api/v1/tenants/nobody-here/alarms").expectProblem(404);
        operator.as("").get("/api/v1/tenants/" + slug() + "/alarms").expectProblem(401);
    }

    private static String slug() {
        return utility.guest.get("/api/v1/grid").expect(200).text("slug");
    }
}
