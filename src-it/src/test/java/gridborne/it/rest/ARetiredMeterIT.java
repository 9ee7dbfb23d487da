package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A meter that is taken out of service counts no more (S4.2), and its coins go back. */
@OnTheStack
class ARetiredMeterIT {

    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void takesNoReadingsAndGivesItsCoinsBack() {
        Meterwork meter = Meterwork.added(utility, "OLD-1");
        utility.settled(utility.rosa.post(meter.path() + "/fund", Json.createObjectBuilder()
                .add("coins", "3")).expect(202).text("operation"));
        BigDecimal before = new BigDecimal(utility.balanceOf(utility.rosa));

        utility.settled(meter.retired().expect(202).text("operation"));

        assertEquals(before.add(new BigDecimal("3")),
                new BigDecimal(utility.balanceOf(utility.rosa)));
        assertTrue(meter.known().getBoolean("retired"));
        meter.shows(1_001).expectProblem(422);
        assertTrue(utility.gateway.with("Content-Type", "text/csv").post("/api/v1/readings",
                "meter,register_wh\nOLD-1,1001").expect(200).body().contains("refused"));
        utility.rosa.post(meter.path() + "/fund", Json.createObjectBuilder().add("coins", "1"))
                .expectProblem(422);
        meter.retired().expectProblem(409);
        meter.replaced(1_000, 0).expectProblem(422);
        utility.admin.patch(meter.path(), Json.createObjectBuilder().add("owner", "piet"))
                .expectProblem(422);
    }

    @Test
    void waitsUntilItsEnergyHasSettled() {
        Meterwork meter = Meterwork.added(utility, "OLD-2");
        meter.shows(1_400).expect(200);

        assertTrue(meter.retired().expectProblem(409).text("detail").contains("400 Wh"));

        assertEquals(400, meter.energyOfTheNextHour());
        utility.settled(meter.retired().expect(202).text("operation"));
    }

    /** S4.3 ends with the meter: what is held of it can only be rejected. */
    @Test
    void hasNoHeldReadingsAccepted() {
        Meterwork meter = Meterwork.added(utility, "OLD-3");
        meter.shows(90_000).expect(200);
        JsonObject held = meter.held();
        utility.settled(meter.retired().expect(202).text("operation"));

        meter.reviewed(held, "accept").expectProblem(422);
        meter.reviewed(held, "reject").expect(200);
    }

    @Test
    void isTheAdminsBusiness() {
        Meterwork meter = Meterwork.added(utility, "OLD-4");

        utility.rosa.post(meter.path() + "/retirement", "").expectProblem(403);
        utility.gateway.post(meter.path() + "/retirement", "").expectProblem(403);
        utility.guest.post(meter.path() + "/retirement", "").expectProblem(401);
        utility.admin.post("/api/v1/meters/NOPE/retirement", "").expectProblem(404);
        meter.shows(1_001).expect(200);
    }
}
