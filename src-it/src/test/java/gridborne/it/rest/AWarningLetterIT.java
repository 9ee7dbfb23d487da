package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.mail.Letters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The owner of a meter is warned in time, once for each of 7, 3 and 1 days (S6.4). */
@OnTheStack
class AWarningLetterIT {

    private long register = 1_000;

    @Test
    void comesOnceForEachOfTheDays(LocalStack stack) {
        OwnUtility utility = OwnUtility.of(stack);
        Letters letters = new Letters(stack.access().mailUrl().orElseThrow());
        String anna = "anna." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Anna")
                .add("login", anna).add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);
        utility.admin.post("/api/v1/meters", OwnUtility.meter("WARN-1", "CONSUMPTION", anna)
                .add("simulated", false)).expect(201);

        // 40 coins, a coin an hour: less than two days.
        fund(utility);
        settleAnHour(utility, 1_000);
        JsonObject first = letters.await(anna, 1);
        assertEquals("WARN-1: less than 3 days left", first.getString("subject"));
        assertTrue(first.getString("text").contains("39.00 coins: about 39 hours left"),
                first.getString("text"));

        // Funded, there are three days again; then much is used.
        fund(utility);
        settleAnHour(utility, 1_000);
        settleAnHour(utility, 9_000);
        assertEquals("WARN-1: one day left", letters.await(anna, 2).getString("subject"));
        assertEquals(2, letters.to(anna).size());
    }

    private static void fund(OwnUtility utility) {
        utility.settled(utility.rosa.post("/api/v1/meters/WARN-1/fund",
                Json.createObjectBuilder().add("coins", "40")).expect(202).text("operation"));
    }

    private void settleAnHour(OwnUtility utility, long wattHours) {
        register += wattHours;
        utility.gateway.post("/api/v1/meters/WARN-1/readings", Json.createObjectBuilder()
                .add("register_wh", register)).expect(200);
        utility.admin.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1))
                .expect(200);
    }
}
