package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Trial T13: readings that are missing, come twice, out of order, go back, roll over, are stuck,
 * from the future, of the wrong key or tenant, or no numbers at all. Each is answered as an
 * independent model expects, never with a 5xx, and every hour counts exactly what the model counts
 * (S4.1 to S4.4, S4.7). {@code -Dseed=…} replays; {@code -Dgridborne.soak=true} takes a million.
 */
@OnTheStack
class RandomReadingsIT {

    private static final boolean SOAK = Boolean.getBoolean("gridborne.soak");
    private static final int METERS = SOAK ? 200 : 40;
    private static final int HOURS = SOAK ? 250 : 8;
    private static final int READINGS_OF_A_METER = SOAK ? 20 : 9;

    private final List<ModelMeter> meters = new ArrayList<>();
    private OwnUtility utility;
    private String foreignKey;
    private String otherMetersKey;
    private long seed;
    private long latestHeld;

    @Test
    void countWhatTheModelCounts(LocalStack stack, TestReporter reporter) {
        seed = Long.getLong("seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        utility = OwnUtility.empty(stack, Json.createObjectBuilder());
        foreignKey = OwnUtility.empty(stack, Json.createObjectBuilder()).gateway.token();
        IntStream.range(0, METERS).forEach(this::add);
        utility.admin.post("/api/v1/meters", OwnUtility.meter("OTHER", "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
        otherMetersKey = utility.admin.post("/api/v1/meters/OTHER/keys", "").expect(201)
                .text("token");
        for (int hour = 0; hour < HOURS; hour++) {
            play(hour);
        }
        assertEquals(expected(ModelMeter::lastReported), registers(), context(HOURS));
    }

    private void add(int number) {
        JsonObject added = utility.admin.post("/api/v1/meters", OwnUtility.meter("M-" + number,
                number % 4 == 0 ? "PRODUCTION" : "CONSUMPTION", "rosa").add("simulated", false))
                .expect(201).json();
        meters.add(new ModelMeter(added.getInt("number"), "M-" + number,
                new Random(seed + number)));
    }

    private void play(int hour) {
        Instant now = Instant.parse(utility.guest.get("/api/v1/grid").expect(200).text("clock"))
                .truncatedTo(ChronoUnit.SECONDS);
        meters.parallelStream().filter(meter -> meter.position() % 3 != hour % 3)
                .forEach(meter -> oneByOne(meter, now, hour));
        atOnce(meters.stream().filter(meter -> meter.position() % 3 == hour % 3).toList(), now,
                hour);
        review(hour);
        meters.forEach(meter -> replace(meter, now, hour));
        int settled = utility.nextHour();
        assertEquals(expected(ModelMeter::settledEnergy), energies(settled), context(hour));
        meters.forEach(ModelMeter::settled);
    }

    private void oneByOne(ModelMeter meter, Instant now, int hour) {
        for (int count = 0; count < READINGS_OF_A_METER; count++) {
            strangers(meter, hour);
            ModelMeter.Sent sent = count == 0 ? meter.plain(now) : meter.anything(now);
            Answer answer = utility.gateway.post(path(meter), sent.body());
            assertTrue(answer.status() < 500, context(hour) + ": " + sent + " -> " + answer);
            assertEquals(sent.expected(), answer.status() == 200 ? answer.text("quality")
                    : Integer.toString(answer.status()), context(hour) + ": " + sent + answer);
        }
    }

    /** None of these is even looked at. */
    private void strangers(ModelMeter meter, int hour) {
        Map<String, Integer> keys = Map.of("gb_nobody", 401, foreignKey, 401, otherMetersKey, 403);
        if (meter.chance(4)) {
            String body = "{\"register_wh\":" + Integer.MAX_VALUE + "}";
            keys.forEach((key, status) -> assertEquals(status,
                    utility.guest.as(key).post(path(meter), body).status(), context(hour)));
        }
    }

    /** The readings of several meters, line by line in turns. */
    private void atOnce(List<ModelMeter> some, Instant now, int hour) {
        List<ModelMeter.Sent> sent = new ArrayList<>();
        for (int count = 0; count < READINGS_OF_A_METER; count++) {
            boolean first = count == 0;
            some.forEach(meter -> sent.add(first ? meter.plain(now) : meter.anyRegister(now)));
        }
        Answer answer = utility.gateway.with("Content-Type", "application/x-ndjson").post(
                "/api/v1/readings", sent.stream().map(ModelMeter.Sent::line)
                        .collect(Collectors.joining("\n"))).expect(200);
        List<String> answers = answer.body().lines().toList();
        assertEquals(sent.size(), answers.size(), context(hour));
        for (int line = 0; line < answers.size(); line++) {
            assertTrue(answers.get(line).contains("\"quality\":\"" + sent.get(line).quality()
                    + "\""), context(hour) + ": " + sent.get(line) + answers.get(line));
        }
    }

    /** The admin accepts some of what is held, rejects some and leaves the rest. */
    private void review(int hour) {
        Map<String, ModelMeter> byCode = meters.stream()
                .collect(Collectors.toMap(ModelMeter::code, meter -> meter));
        for (JsonObject held : utility.admin.get("/api/v1/readings?quality=HELD").expect(200)
                .array().getValuesAs(JsonObject.class)) {
            ModelMeter meter = byCode.get(held.getString("meter"));
            latestHeld = Math.max(latestHeld, held.getInt("id"));
            if (meter.chance(2) && !meter.isAbsurd(held)) {
                review(held, "accept", meter.accepts(held) ? 200 : 422, hour);
            } else if (meter.chance(2)) {
                meter.rejects(held);
                review(held, "reject", 200, hour);
            }
        }
    }

    private void review(JsonObject held, String word, int expected, int hour) {
        assertEquals(expected, utility.admin.post("/api/v1/readings/" + held.getInt("id") + "/"
                + word, "").status(), context(hour) + ": " + held);
    }

    /** Not before the demo's hours are ahead of the wall clock, by which a device is replaced. */
    private void replace(ModelMeter meter, Instant now, int hour) {
        if (hour > 3 && meter.chance(6)) {
            JsonObject devices = meter.anotherDevice(now, latestHeld);
            assertEquals(202, utility.admin.post("/api/v1/meters/" + meter.code()
                    + "/replacement", devices).status(), context(hour) + ": " + devices);
        }
    }

    private Map<Integer, Long> expected(ToLongFunction<ModelMeter> value) {
        Map<Integer, Long> expected = new TreeMap<>();
        meters.stream().filter(meter -> value.applyAsLong(meter) > 0)
                .forEach(meter -> expected.put(meter.number(), value.applyAsLong(meter)));
        return expected;
    }

    private Map<Integer, Long> energies(int hour) {
        JsonObject settlement = utility.guest.get("/api/v1/settlements/" + hour).expect(200).json();
        assertTrue(settlement.getBoolean("matches_chain"), context(hour));
        return settlement.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(line -> line.getInt("meter"),
                        line -> line.getJsonNumber("energy_wh").longValueExact(), Long::sum,
                        TreeMap::new));
    }

    private Map<Integer, Long> registers() {
        return utility.guest.get("/api/v1/meters").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(meter -> meter.getString("code").startsWith("M-"))
                .filter(meter -> meter.getJsonNumber("register_wh").longValueExact() > 0)
                .collect(Collectors.toMap(meter -> meter.getInt("number"),
                        meter -> meter.getJsonNumber("register_wh").longValueExact(), Long::sum,
                        TreeMap::new));
    }

    private static String path(ModelMeter meter) {
        return "/api/v1/meters/" + meter.code() + "/readings";
    }

    private String context(int hour) {
        return "seed " + seed + ", hour " + hour;
    }
}
