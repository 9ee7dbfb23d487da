package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A feed that went silent is seen by those who can do something about it. */
@OnTheStack
class ASilentMeterIT {

    private static final String SILENT = "/api/v1/meters?silent=true";
    private static OwnUtility utility;
    private static Meterwork meter;

    @BeforeAll
    static void falls(LocalStack stack) {
        utility = OwnUtility.of(stack);
        meter = Meterwork.added(utility, "QUIET-1");
        for (int hour = 0; hour < 3; hour++) {
            utility.nextHour();
        }
    }

    @Test
    void isListedUntilItReportsAgain() {
        assertEquals(List.of("QUIET-1"), silent());
        JsonObject known = meter.known();
        assertEquals(known.getString("last_heard"), known.getString("silent_since"));

        meter.shows(5).expectProblem(422);
        assertEquals(List.of("QUIET-1"), silent());
        meter.shows(1_000).expect(200);

        assertEquals(List.of(), silent());
        assertTrue(meter.known().isNull("silent_since"));
        assertFalse(meter.known().isNull("last_heard"));
    }

    @Test
    void isNobodyElsesBusiness() {
        utility.guest.get(SILENT).expectProblem(401);
        utility.rosa.get(SILENT).expectProblem(403);
        utility.gateway.get(SILENT).expectProblem(403);
        utility.admin.get("/api/v1/meters?silent=perhaps").expectProblem(400);
        assertTrue(utility.guest.get(meter.path()).expect(200).json().isNull("last_heard"));
    }

    @Test
    void doesNotMakeTheWholeFeedLate() {
        assertTrue(utility.guest.get("/api/v1/grid").expect(200).json()
                .isNull("feed_silent_since"));
    }

    private static List<String> silent() {
        return utility.admin.get(SILENT).expect(200).array().getValuesAs(JsonObject.class)
                .stream().map(one -> one.getString("code")).toList();
    }
}
