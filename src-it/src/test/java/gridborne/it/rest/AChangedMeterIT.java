package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin corrects what is known of a meter. */
@OnTheStack
class AChangedMeterIT {

    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void keepsWhatIsNotSaid() {
        Meterwork meter = Meterwork.added(utility, "FIX-1");

        utility.admin.patch(meter.path(), Json.createObjectBuilder().add("name", "Mill"))
                .expect(200);
        JsonObject changed = utility.admin.patch(meter.path(), Json.createObjectBuilder()
                .add("location", Json.createObjectBuilder().add("x", 10).add("y", 20)))
                .expect(200).json();

        assertEquals("Mill", changed.getString("name"));
        assertEquals(10_000, changed.getInt("connection_power_w"));
        assertTrue(changed.isNull("operation"));
        assertEquals(20, meter.known().getJsonObject("location").getInt("y"));
    }

    /** However many there are, a list goes on where the one before it ended. */
    @Test
    void isListedAfterThoseBeforeIt() {
        int first = Meterwork.added(utility, "FIX-0").known().getInt("number");
        int other = Meterwork.added(utility, "FIX-00").known().getInt("number");

        assertTrue(numbersAfter(first - 1).containsAll(List.of(first, other)));
        assertFalse(numbersAfter(first).contains(first));
        assertTrue(numbersAfter(first).contains(other));
        utility.guest.get("/api/v1/meters?after=FIX-0").expectProblem(400);
        assertEquals(1, utility.guest.get("/api/v1/meters?limit=1").expect(200).array().size());
        for (String limit : List.of("0", "1001", "-1", "many")) {
            utility.guest.get("/api/v1/meters?limit=" + limit).expectProblem(400);
        }
    }

    private static List<Integer> numbersAfter(int number) {
        return utility.guest.get("/api/v1/meters?after=" + number).expect(200).array()
                .getValuesAs(JsonObject.class).stream().map(one -> one.getInt("number")).toList();
    }

    /** The chain is told: what it earns or gives back belongs to the new owner. */
    @Test
    void mayHaveAnotherOwner() {
        Meterwork meter = Meterwork.added(utility, "FIX-2");

        utility.settled(utility.admin.patch(meter.path(), Json.createObjectBuilder()
                .add("owner", "piet")).expect(200).text("operation"));

        assertTrue(utility.admin.patch(meter.path(), Json.createObjectBuilder()
                .add("owner", "piet")).expect(200).json().isNull("operation"));
        assertTrue(utility.rosa.get("/api/v1/me").expect(200).json().getJsonArray("meters")
                .getValuesAs(JsonObject.class).stream()
                .noneMatch(own -> own.getString("code").equals("FIX-2")));
    }

    /** S4.3 */
    @Test
    void isHeldToItsNewConnectionPower() {
        Meterwork meter = Meterwork.added(utility, "FIX-3");
        utility.admin.patch(meter.path(), Json.createObjectBuilder()
                .add("connection_power_w", 100)).expect(200);

        assertEquals("HELD", meter.shows(1_500).expect(200).text("quality"));
    }

    @Test
    void isLeftAloneByWhateverIsWrong() {
        Meterwork meter = Meterwork.added(utility, "FIX-4");
        JsonObject before = meter.known();

        for (String wrong : List.of("{\"name\":\" \"}", "{\"name\":5}", "{\"location\":{}}",
                "{\"location\":{\"x\":5,\"y\":1001}}", "{\"connection_power_w\":0}",
                "{\"connection_power_w\":1e309}", "{\"owner\":[]}", "[]", "", "NaN")) {
            utility.admin.patch(meter.path(), wrong).expectProblem(400);
        }
        utility.admin.patch(meter.path(), "{\"owner\":\"nobody\"}").expectProblem(422);
        utility.admin.patch("/api/v1/meters/NOPE", "{\"name\":\"x\"}").expectProblem(404);
        utility.rosa.patch(meter.path(), "{\"name\":\"x\"}").expectProblem(403);
        utility.guest.patch(meter.path(), "{\"name\":\"x\"}").expectProblem(401);
        utility.admin.with("Content-Type", "text/plain").patch(meter.path(), "{\"name\":\"x\"}")
                .expectProblem(415);
        utility.admin.patch(meter.path(), "{}").expect(200);

        assertEquals(before, meter.known());
    }
}
