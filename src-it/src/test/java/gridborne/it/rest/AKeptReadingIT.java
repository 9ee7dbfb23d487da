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

/** Every raw reading is kept, with its time, source, quality and the rule that decided (S4.5). */
@OnTheStack
class AKeptReadingIT {

    private static OwnUtility utility;
    private static Meterwork meter;

    @BeforeAll
    static void shown(LocalStack stack) {
        utility = OwnUtility.empty(stack, Json.createObjectBuilder());
        meter = Meterwork.added(utility, "KEPT-1");
        meter.shows(1_001).expect(200);
        meter.shows(1_001).expect(200);
        meter.shows(5).expectProblem(422);
        meter.showed(1_002, "2999-01-01T00:00:00Z").expectProblem(422);
        meter.shows(80_000).expect(200);
        meter.shows(70_000).expect(200);
        List<JsonObject> held = kept("HELD");
        meter.reviewed(held.get(0), "accept").expect(200);
        meter.reviewed(held.get(1), "reject").expect(200);
    }

    @Test
    void hasTheQualityThatWasDecidedAndTheRule() {
        assertEquals(List.of("1001 Accepted", "1001 Accepted"), told("ACTUAL"));
        assertEquals(List.of("70000 Review"), told("ACCEPTED"));
        assertEquals(List.of("80000 Review", "1002 FromTheFuture", "5 RegisterWentBack"),
                told("REJECTED"));
        assertEquals(List.of(), told("HELD"));
        assertEquals(List.of(), told("ESTIMATED"));
    }

    @Test
    void saysWhenItWasShownWhenItCameAndFromWhom() {
        JsonObject future = kept("REJECTED").get(1);

        assertEquals("2999-01-01T00:00:00Z", future.getString("at"));
        assertTrue(future.getString("received").compareTo("2999") < 0);
        assertTrue(future.getString("source").startsWith("gateway "));
        assertEquals("KEPT-1", future.getString("meter"));
    }

    private static List<String> told(String quality) {
        return kept(quality).stream().map(one -> one.getInt("register_wh") + " "
                + one.getString("rule")).toList();
    }

    private static List<JsonObject> kept(String quality) {
        return utility.admin.get("/api/v1/readings?quality=" + quality).expect(200).array()
                .getValuesAs(JsonObject.class);
    }
}
