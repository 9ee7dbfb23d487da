package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S7.5: a producer's coins become money at a bank, once, or stay coins. */
@OnTheStack
class CashingOutIT {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private Producers utility;

    @BeforeEach
    void setUp(LocalStack stack) {
        utility = Producers.of(stack);
        utility.earn("25.00");
    }

    @AfterEach
    void nothingIsLeftInEscrow() {
        utility.sandbox.command("delivery/usual");
        utility.assertBooksBalance();
    }

    @Test
    void takesTheCoinsOutOfTheBookAndBringsTheMoney() {
        String id = utility.cashOut("40");

        JsonObject payout = utility.await(id, "paid");

        assertEquals("10.00", payout.getString("amount"));
        assertEquals(new BigDecimal("60"), utility.balance());
        assertEquals(0, new BigDecimal("40").compareTo(utility.total("redeemed")));
        assertEquals(1, utility.transfers(id));
    }

    @Test
    void arrivesAtTheBankInTheNight() {
        String id = utility.cashOut("40");
        utility.await(id, "paid");

        utility.sandbox.advanceHours(72);

        assertTrue(Patience.until(Producers.LIMIT, () ->
                utility.payout(id).getString("bank").equals("arrived")));
        assertEquals("paid", utility.payout(id).getString("state"));
    }

    @Test
    void givesTheCoinsBackWhenTheUtilityHasTooLittleMoney() {
        utility.sandbox.command("balance", "amount", "1", "currency", "eur");
        utility.admin.put("/api/v1/coin-price", Json.createObjectBuilder().add("price", "20.00")
                .add("currency", "EUR")).expect(200);
        utility.terms("20.00", "0.01", "10000.00");

        String id = utility.cashOut("90");
        JsonObject payout = utility.await(id, "released");

        assertTrue(payout.getString("reason").contains("not hold enough money"));
        assertEquals(new BigDecimal("100"), utility.balance());
        assertEquals(0, utility.transfers(id));
    }

    @Test
    void paysOnceWhenTheAnswerGetsLost() {
        utility.sandbox.command("faults", "trouble", "lost_answer", "path", "/v1/transfers",
                "times", "3");

        String id = utility.cashOut("40");
        utility.await(id, "paid");

        assertEquals(1, utility.transfers(id));
        assertEquals(new BigDecimal("60"), utility.balance());
    }

    @Test
    void looksTheTransferUpWhenStripeMayHaveForgottenTheKey() throws SQLException {
        utility.sandbox.command("faults", "trouble", "lost_answer", "path", "/v1/transfers",
                "times", "3");
        String id = utility.cashOut("40");
        assertTrue(Patience.until(Producers.LIMIT, () -> utility.transfers(id) == 1));
        utility.sandbox.command("faults", "trouble", "server_error", "path", "/v1/transfers",
                "times", "1");
        utility.sandbox.advanceHours(25);
        utility.afterwards("""
                update billing_cash_out set attempt_since = attempt_since - interval '25 hours'
                where id = ?""", id);
        look(id);

        utility.await(id, "paid");

        assertEquals(1, utility.transfers(id));
        assertEquals(new BigDecimal("60"), utility.balance());
    }

    @Test
    void asksUnderAnotherKeyForATransferThatIsNotThereAfterADay() throws SQLException {
        utility.sandbox.command("faults", "trouble", "lost_request", "path", "/v1/transfers",
                "times", "3");
        String id = utility.cashOut("40");
        assertTrue(Patience.until(Producers.LIMIT, () -> utility.payout(id).getString("state")
                .equals("transferring")));
        utility.afterwards("""
                update billing_cash_out set attempt_since =
                    clock_timestamp() - interval '25 hours' where id = ?""", id);
        utility.sandbox.advanceHours(25);

        utility.await(id, "paid");

        assertEquals(1, utility.transfers(id));
    }

    @Test
    void comesBackOnceWhenTheBankReturnsItDaysLater() {
        utility.sandbox.command("delivery", "duplicates", "4", "shuffle_seconds", "2");
        String id = utility.cashOut("40");
        utility.await(id, "paid");
        utility.sandbox.advanceHours(72);
        String payout = utility.sandbox.list("/v1/payouts", utility.payoutAccount()).get(0)
                .getString("id");

        utility.sandbox.command("payouts/" + payout + "/fail", "failure_code", "account_closed");

        JsonObject released = utility.await(id, "released");
        assertEquals("sent_back", released.getString("bank"));
        assertEquals("The bank account has been closed", released.getString("reason"));
        assertEquals(new BigDecimal("100"), utility.balance());
        assertEquals(0, new BigDecimal("100")
                .compareTo(utility.total("issued").subtract(utility.total("redeemed"))));
        assertTrue(utility.sandbox.list("/v1/transfers").get(0).getBoolean("reversed"));
        assertEquals(100_000, available());
    }

    @Test
    void comesBackWhenTheUtilityTakesTheMoneyBackByHand() {
        String id = utility.cashOut("40");
        utility.await(id, "paid");
        String transfer = utility.sandbox.list("/v1/transfers").get(0).getString("id");

        utility.sandbox.post("/v1/transfers/" + transfer + "/reversals");

        assertTrue(utility.await(id, "released").getString("reason").contains("took the money"));
        assertEquals(new BigDecimal("100"), utility.balance());
    }

    /** S3.3: what meters have earned counts as the producer's, and is brought in first. */
    @Test
    void collectsWhatTheMetersEarnedFirst() {
        utility.admin.post("/api/v1/meters", OwnUtility.meter("HOUSE-1", "CONSUMPTION", "piet"))
                .expect(201);
        utility.admin.post("/api/v1/meters", OwnUtility.meter("ROOF-1", "PRODUCTION", "piet"))
                .expect(201);
        utility.piet.post("/api/v1/meters/HOUSE-1/fund", Producers.coins("50")).expect(202);
        utility.admin.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1))
                .expect(200);
        BigDecimal earned = new BigDecimal(earnings().getString("collectable"));
        assertTrue(earned.signum() > 0, earnings()::toString);

        String id = utility.cashOut(earned.add(new BigDecimal("50")).toPlainString());
        utility.await(id, "paid");

        assertEquals(0, NOTHING.compareTo(utility.balance()));
        assertEquals("0", earnings().getString("collectable"));
        assertEquals("0", earnings().getString("available"));
    }

    private JsonObject earnings() {
        return utility.piet.get("/api/v1/earnings").expect(200).json();
    }

    @Test
    void paysTheFullBalanceOnceForAHundredRequestsAtOnce() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                tries.add(() -> utility.ask("100").status());
            }
            int accepted = 0;
            for (Future<Integer> each : many.invokeAll(tries)) {
                accepted += each.get() == 202 ? 1 : 0;
                assertTrue(each.get() == 202 || each.get() == 422, "status " + each.get());
            }
            assertEquals(1, accepted);
        } finally {
            many.shutdownNow();
        }

        String id = utility.piet.get("/api/v1/payouts").expect(200).array().getJsonObject(0)
                .getString("id");
        utility.await(id, "paid");
        assertEquals(1, utility.sandbox.list("/v1/transfers").size());
        assertEquals(NOTHING, utility.balance());
    }

    /** The bank is asked once an hour; a test cannot wait that long. */
    private void look(String id) throws SQLException {
        utility.afterwards("""
                update billing_cash_out set due_at = clock_timestamp(), leased_until = null
                where id = ?""", id);
    }

    private int available() {
        return utility.sandbox.get("/v1/balance").getJsonArray("available").getJsonObject(0)
                .getInt("amount");
    }
}
