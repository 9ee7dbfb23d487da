package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.FeePolicy;
import gridborne.money.Coins;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random hours of 60 meters, settled by the running system and by the domain's own settlement: each
 * total and each line is the same to the microcoin (S5.1 to S5.4, S5.7). Four utilities with
 * different fees run side by side. {@code -Dseed=…} replays; {@code -Dgridborne.soak=true} takes
 * ten times as many hours.
 */
@OnTheStack
class RandomHoursIT {

    private static final int HOURS = Boolean.getBoolean("gridborne.soak") ? 2_000 : 200;
    private static final int METERS = 60;
    private static final int PRODUCERS = 12;

    /** A utility's fee, as it is wished for and as the domain knows it. */
    private record Fee(JsonObjectBuilder wish, FeePolicy policy) {

        private static Fee of(String policy, String value, FeePolicy known) {
            return new Fee(Json.createObjectBuilder().add("fee_policy", Json.createObjectBuilder()
                    .add("policy", policy).add("value", value)), known);
        }
    }

    private static List<Fee> fees() {
        return List.of(Fee.of("FLAT", "0.01", new FeePolicy.Flat(new Coins(10_000))),
                Fee.of("FLAT", "20", new FeePolicy.Flat(new Coins(20_000_000))),
                Fee.of("PER_MEMBER", "0.003", new FeePolicy.PerMember(new Coins(3_000))),
                Fee.of("PERCENT", "333", new FeePolicy.Percent(333)));
    }

    @Test
    void comeOutAsTheDomainSays(LocalStack stack, TestReporter reporter) {
        long seed = Long.getLong("seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        List<Fee> fees = fees();
        ExecutorService threads = Executors.newFixedThreadPool(fees.size());
        try {
            IntStream.range(0, fees.size()).mapToObj(number -> CompletableFuture.runAsync(
                    () -> settle(stack, fees.get(number), HOURS / fees.size(), seed + number),
                    threads)).toList().forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void settle(LocalStack stack, Fee fee, int hours, long seed) {
        OwnUtility utility = OwnUtility.empty(stack, fee.wish());
        utility.settled(utility.admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "25000.00").add("currency", "EUR")
                .add("reference", "first")).expect(202).text("operation"));
        RandomGrid grid = RandomGrid.of(utility, METERS, PRODUCERS, fee.policy(),
                new Random(seed));
        utility.nextHour();
        for (int hour = 0; hour < hours; hour++) {
            grid.happens();
            String context = "seed " + seed + ", hour " + hour + " at " + utility.url();
            grid.assertSettledAs(utility.guest.get("/api/v1/settlements/" + utility.nextHour())
                    .expect(200).json(), context);
        }
        JsonObject totals = utility.guest.get("/api/v1/grid").expect(200).json()
                .getJsonObject("totals");
        assertTrue(totals.getBoolean("balanced"), "seed " + seed + ": " + totals);
        assertEquals(grid.arrears(), totals.getString("arrears"), "seed " + seed);
    }
}
