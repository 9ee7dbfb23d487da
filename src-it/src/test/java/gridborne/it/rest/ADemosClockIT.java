package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pressing a demo's clock: what it settles, twice, at once, and again with the same key. */
@OnTheStack
class ADemosClockIT {

    private static final String CLOCK = "/api/v1/demo/clock";
    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void answersWithTheSettledHoursAndTheirNumbers() {
        int open = openHour();

        JsonObject answer = utility.guest.post(CLOCK, hours(2)).expect(200).json();

        assertEquals(open + 2, answer.getInt("hour"));
        assertEquals(open + 2, openHour());
        List<JsonObject> settled = answer.getJsonArray("settled").getValuesAs(JsonObject.class);
        assertEquals(List.of(open, open + 1),
                settled.stream().map(hour -> hour.getInt("hour")).toList());
        for (JsonObject hour : settled) {
            assertTrue(hour.getBoolean("matches_chain"), hour::toString);
            assertEquals(hour.getInt("energy_out_wh") * 11, hour.getInt("energy_in_wh") * 10,
                    hour::toString);
            assertEquals(2, lines(hour.getInt("hour")).size());
        }
    }

    @Test
    void movesOnOnceForEachOfManyPressesAtOnce() {
        int open = openHour();

        List<Answer> answers = IntStream.range(0, 4)
                .mapToObj(press -> CompletableFuture.supplyAsync(
                        () -> utility.guest.post(CLOCK, hours(1)).expect(200)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertEquals(open + 4, openHour());
        assertEquals(IntStream.range(open, open + 4).boxed().toList(), answers.stream()
                .flatMap(answer -> answer.json().getJsonArray("settled")
                        .getValuesAs(JsonObject.class).stream())
                .map(hour -> hour.getInt("hour")).sorted().toList());
    }

    @Test
    void movesOnOnceForTheSameKey() {
        Api keyed = utility.guest.with("Idempotency-Key", "press-once");
        int open = openHour();

        Answer first = keyed.post(CLOCK, hours(1)).expect(200);
        Answer second = keyed.post(CLOCK, hours(1)).expect(200);

        assertEquals(first.json(), second.json());
        assertEquals(open + 1, openHour());
        keyed.post(CLOCK, hours(2)).expectProblem(409);
    }

    @Test
    void settlesWhatAGatewayReportedToo() {
        utility.admin.post("/api/v1/meters", OwnUtility.meter("HALL-1", "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
        String now = utility.guest.get("/api/v1/grid").expect(200).text("clock");
        utility.gateway.post("/api/v1/meters/HALL-1/readings", Json.createObjectBuilder()
                .add("register_wh", 1_234).add("at", now)).expect(200);

        int hour = utility.guest.post(CLOCK, hours(1)).expect(200).json().getInt("hour") - 1;

        int number = utility.guest.get("/api/v1/meters/hall-1").json().getInt("number");
        JsonObject line = lines(hour).getValuesAs(JsonObject.class).stream()
                .filter(meter -> meter.getInt("meter") == number).findFirst().orElseThrow();
        assertEquals(1_234, line.getInt("register_wh"));
        assertEquals(234, line.getInt("energy_wh"));
        assertEquals("0.234", line.getString("due"));
    }

    @Test
    void refusesNumbersOfHoursThatNobodyPresses() {
        int open = openHour();

        for (int count : new int[] {0, -1, 169, Integer.MAX_VALUE}) {
            utility.guest.post(CLOCK, hours(count)).expectProblem(400);
        }

        assertEquals(open, openHour());
    }

    private static JsonObject hours(int count) {
        return Json.createObjectBuilder().add("hours", count).build();
    }

    private static int openHour() {
        return utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");
    }

    private static JsonArray lines(int hour) {
        return utility.guest.get("/api/v1/settlements/" + hour).expect(200).json()
                .getJsonArray("lines");
    }
}
