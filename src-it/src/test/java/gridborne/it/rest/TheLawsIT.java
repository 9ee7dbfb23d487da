package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must always hold is checked when asked; what is broken is an alarm until it is whole. */
@OnTheStack
class TheLawsIT {

    private static LocalStack stack;
    private static OwnUtility utility;
    private static Api operator;

    @BeforeAll
    static void setUp(LocalStack running) {
        stack = running;
        utility = OwnUtility.of(stack);
        operator = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 2))
                .expect(200);
    }

    @Test
    void holdAfterTwoHours() {
        JsonObject checks = check();

        assertEquals(0, checks.getInt("broken"), checks::toString);
        List<JsonObject> laws = checks.getJsonArray("laws").getValuesAs(JsonObject.class);
        assertEquals(List.of("I2", "I4", "I5", "I5", "I6", "I7", "I9"),
                laws.stream().map(law -> law.getString("law")).toList());
        laws.forEach(law -> assertEquals("holds", result(law).getString("verdict"),
                law::toString));
        assertFalse(result(laws.get(1)).getString("compared").isBlank());
    }

    /** I2, I4 and I6: each names the values that differ. */
    @Test
    void areBrokenByAWrongBalanceAndAMissingHour() {
        try (TenantDatabase database = TenantDatabase.of(stack.portalSettings(), slug())) {
            database.run("update chain_meter set balance = balance + 1 where meter = 0");
            database.run("update chain_hour set fee = fee + 1 where hour = ("
                    + "select max(hour) from chain_hour)");

            JsonObject checks = check();

            assertEquals(3, checks.getInt("broken"), checks::toString);
            assertTrue(checks.toString().contains("Meter 0 in microcoins"), checks::toString);
            assertTrue(checks.toString().contains("what comes in is not what goes out"),
                    checks::toString);
            JsonObject rebuilt = rebuild();
            assertEquals("broken", rebuilt.getString("verdict"), rebuilt::toString);
            assertEquals(2, rebuilt.getJsonArray("differences").size(), rebuilt::toString);

            assertEquals(3, standingAlarms());
            database.run("update chain_meter set balance = balance - 1 where meter = 0");
            database.run("update chain_hour set fee = fee - 1 where hour = ("
                    + "select max(hour) from chain_hour)");
        }

        assertEquals(0, check().getInt("broken"));
        assertEquals(0, standingAlarms());
    }

    /** I4: fold(events from block 0) = the live book. */
    @Test
    void findTheBookMadeAgainFromTheFirstBlockTheSame() {
        JsonObject rebuilt = rebuild();

        assertEquals("holds", rebuilt.getString("verdict"), rebuilt::toString);
        assertTrue(rebuilt.getString("compared").contains("events up to block"),
                rebuilt::toString);
    }

    @Test
    void areCheckedForTheStaffAlone() {
        utility.guest.post("/api/v1/checks", "").expectProblem(401);
        utility.rosa.post("/api/v1/checks", "").expectProblem(403);
        operator.as("").post(rebuildPath(), "").expectProblem(401);
        operator.post("/api/v1/tenants/nobody-here/projection-rebuild", "").expectProblem(404);
    }

    private static JsonObject check() {
        return utility.admin.post("/api/v1/checks", "").expect(200).json();
    }

    private static JsonObject rebuild() {
        return operator.post(rebuildPath(), "").expect(200).json();
    }

    private static String rebuildPath() {
        return "/api/v1/tenants/" + slug() + "/projection-rebuild";
    }

    private static long standingAlarms() {
        return utility.admin.get("/api/v1/alarms").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(alarm -> alarm.getBoolean("stands")).count();
    }

    private static String slug() {
        return utility.guest.get("/api/v1/grid").expect(200).text("slug");
    }

    private static JsonObject result(JsonObject law) {
        return law.getJsonObject("result");
    }
}
