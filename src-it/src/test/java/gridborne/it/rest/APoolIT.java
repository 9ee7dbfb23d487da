package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pools of associations by REST: founded, filled, spent by two, closed; coins in operations. */
@OnTheStack
class APoolIT {

    private static final String POOL = PoolUtility.POOL;

    @Test
    void isFilledSpentByTwoAndGivenBack(LocalStack stack) {
        PoolUtility utility = PoolUtility.of(stack);
        utility.found("5");
        Api tessa = utility.tessa();
        Api rosa = utility.member("rosa", "SECOND_TREASURER");
        utility.own().guest.get(POOL + "/inside").expectProblem(401);
        utility.own().admin.get(POOL + "/inside").expectProblem(404);

        // A standing amount of today comes in, once.
        rosa.put(POOL + "/standing-amount", Json.createObjectBuilder().add("coins", "12")
                .add("day", utility.today())).expect(200);
        utility.await(() -> utility.pool().getString("balance").equals("12"));
        // A device that runs low is funded by itself, within its budget.
        tessa.put(POOL + "/devices/HOUSE-1", Json.createObjectBuilder().add("monthly", "8")
                .add("threshold_coins", "11").add("coins", "3")).expect(200);
        utility.await(() -> utility.pool().getString("paid_out").equals("3"));
        // What is large is proposed; refused to whoever proposed it.
        tessa.post(POOL + "/spendings", spending("9")).expectProblem(422);
        String proposal = tessa.post(POOL + "/spendings", spending("5")).expect(202)
                .text("proposal");
        assertTrue(tessa.post(POOL + "/spendings/" + proposal + "/approval", "")
                .expectProblem(422).text("detail").contains("proposed this yourself"));
        rosa.post(POOL + "/spendings/" + proposal + "/approval", "").expect(202);
        rosa.post(POOL + "/spendings/" + proposal + "/approval", "").expectProblem(422);
        utility.await(() -> utility.pool().getString("paid_out").equals("8"));
        JsonObject pool = utility.pool();
        assertEquals("4", pool.getString("balance"));
        assertTrue(pool.getBoolean("matches_chain"), pool::toString);
        assertEquals("ANONYMOUS", pool.getJsonArray("contributions").getJsonObject(0)
                .getString("kind"));
        rosa.put(POOL + "/membership", Json.createObjectBuilder().add("shown", true)).expect(200);
        assertEquals("rosa", utility.pool().getJsonArray("contributions").getJsonObject(0)
                .getString("name"));

        JsonObject year = tessa.get(POOL + "/years/" + utility.year()).expect(200).json();
        assertEquals("0 12 8 4", year.getString("opening") + " " + year.getString("paid_in")
                + " " + year.getString("paid_out") + " " + year.getString("closing"));
        // What is left returns to who gave it; then nothing moves any more.
        rosa.post(POOL + "/closure", "").expect(200);
        utility.await(() -> utility.pool().getString("balance").equals("0"));
        rosa.post(POOL + "/contributions", Json.createObjectBuilder().add("coins", "1"))
                .expectProblem(422);
        assertTrue(utility.pool().getBoolean("matches_chain"));
    }

    /** A law: whatever is asked for, the page of a pool is the sum of the book's entries. */
    @Test
    void alwaysBalancesToTheBook(LocalStack stack) {
        long seed = Long.getLong("gridborne.seed", new Random().nextLong());
        Random random = new Random(seed);
        PoolUtility utility = PoolUtility.of(stack);
        utility.found("3");
        Api rosa = utility.member("rosa", "SECOND_TREASURER");
        utility.tessa().put(POOL + "/devices/HOUSE-1",
                Json.createObjectBuilder().add("monthly", "30")).expect(200);
        for (int i = 0; i < 40; i++) {
            String coins = new BigDecimal(random.nextInt(1, 4_000_000)).movePointLeft(6)
                    .toPlainString();
            Api who = random.nextBoolean() ? rosa : utility.tessa();
            if (random.nextInt(3) == 0) {
                who.post(POOL + "/spendings", spending(coins));
            } else {
                who.post(POOL + "/contributions", Json.createObjectBuilder().add("coins", coins));
            }
            JsonObject pool = utility.pool();
            assertTrue(pool.getBoolean("matches_chain"), "seed " + seed + ": " + pool);
            assertEquals(0, amount(pool, "balance").compareTo(amount(pool, "paid_in")
                    .subtract(amount(pool, "paid_out"))), "seed " + seed + ": " + pool);
            BigDecimal given = pool.getJsonArray("contributions").getValuesAs(JsonObject.class)
                    .stream().map(one -> amount(one, "coins")).reduce(BigDecimal.ZERO,
                            BigDecimal::add);
            assertEquals(0, given.compareTo(amount(pool, "paid_in")), "seed " + seed);
        }
    }

    private static BigDecimal amount(JsonObject object, String field) {
        return new BigDecimal(object.getString(field));
    }

    private static JsonObjectBuilder spending(String coins) {
        return Json.createObjectBuilder().add("meter", "HOUSE-1").add("coins", coins)
                .add("reason", "a longer night");
    }

}
