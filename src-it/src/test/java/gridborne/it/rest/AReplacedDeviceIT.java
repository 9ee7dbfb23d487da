package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another device at the same metering point: not a Wh is lost, and none counts twice (S4.4). */
@OnTheStack
class AReplacedDeviceIT {

    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void leavesBehindWhatItCountedUntilItsFinalRegister() {
        Meterwork meter = Meterwork.added(utility, "SWAP-1");
        meter.shows(1_500).expect(200);

        utility.settled(meter.replaced(1_501, 20).expect(202).text("operation"));

        assertEquals(501, meter.energyOfTheNextHour());
        assertEquals(20, meter.known().getInt("register_wh"));
        meter.shows(50).expect(200);
        assertEquals(30, meter.energyOfTheNextHour());
    }

    /** The chain takes a register of 0 for no reading: the energy waits for the first Wh. */
    @Test
    void mayBeFollowedByOneThatShowsNothingYet() {
        Meterwork meter = Meterwork.added(utility, "SWAP-2");
        meter.replaced(1_300, 0).expect(202);

        assertEquals(Optional.empty(), meter.lineOfTheNextHour());
        meter.retired().expectProblem(409);
        meter.shows(5).expect(200);

        assertEquals(305, meter.energyOfTheNextHour());
    }

    @Test
    void mayBeReplacedTwiceInAnHour() {
        Meterwork meter = Meterwork.added(utility, "SWAP-3");
        meter.replaced(1_100, 7_000).expect(202);
        meter.shows(7_200).expect(200);
        meter.replaced(7_201, 40).expect(202);
        meter.shows(90).expect(200);

        assertEquals(100 + 201 + 50, meter.energyOfTheNextHour());
    }

    @Test
    void hasAFinalRegisterThatKeepsTheRulesOfReadings() {
        Meterwork meter = Meterwork.added(utility, "SWAP-4");
        meter.shows(1_500).expect(200);

        meter.replaced(1_499, 0).expectProblem(422);
        meter.replaced(900_000, 0).expectProblem(422);
        meter.replaced(-1, 0).expectProblem(400);
        meter.replaced(1_500, Long.MAX_VALUE).expectProblem(400);

        meter.shows(1_501).expect(200);
    }

    /** A late one of its own is in its final register already. */
    @Test
    void isNotHeardAnyMore() {
        Meterwork meter = Meterwork.added(utility, "SWAP-5");
        String before = Instant.now().toString();
        meter.shows(90_000).expect(200);
        meter.replaced(1_600, 0).expect(202);

        assertTrue(meter.showed(1_550, before).expectProblem(422).text("detail")
                .contains("of the device that was replaced"));
        meter.reviewed(meter.held(), "accept").expectProblem(422);
        meter.reviewed(meter.held(), "reject").expect(200);
        meter.shows(1).expect(200);

        assertEquals(601, meter.energyOfTheNextHour());
    }

    /** Whichever comes first, the old device's registers never meet the new one's on the chain. */
    @Test
    void mayBeReplacedWhileAnHourSettles() {
        Meterwork meter = Meterwork.added(utility, "SWAP-7");
        List<Integer> hours = new ArrayList<>();
        long register = 1_000;
        for (int device = 1; device <= 6; device++) {
            register++;
            meter.shows(register).expect(200);
            CompletableFuture<Integer> hour = CompletableFuture.supplyAsync(utility::nextHour);
            meter.replaced(register, 50L * device).expect(202);
            register = 50L * device;
            hours.add(hour.join());
        }
        meter.shows(register + 4).expect(200);
        hours.add(utility.nextHour());

        assertEquals(6 + 4, hours.stream().mapToInt(meter::energyOf).sum());
        assertEquals(304, meter.known().getInt("register_wh"));
    }

    @Test
    void isTheAdminsBusinessAndHappensOncePerKey() {
        Meterwork meter = Meterwork.added(utility, "SWAP-6");
        String replacement = "{\"final_register_wh\":1100,\"start_register_wh\":10}";
        Api keyed = utility.admin.with("Idempotency-Key", "swap-6");

        utility.gateway.post(meter.path() + "/replacement", replacement).expectProblem(403);
        utility.rosa.post(meter.path() + "/replacement", replacement).expectProblem(403);
        utility.guest.post(meter.path() + "/replacement", replacement).expectProblem(401);
        utility.admin.post("/api/v1/meters/NOPE/replacement", replacement).expectProblem(404);
        utility.admin.post(meter.path() + "/replacement", Json.createObjectBuilder())
                .expectProblem(400);
        String operation = keyed.post(meter.path() + "/replacement", replacement).expect(202)
                .text("operation");

        assertEquals(operation, keyed.post(meter.path() + "/replacement", replacement)
                .expect(202).text("operation"));
        assertEquals(100, meter.energyOfTheNextHour());
    }
}
