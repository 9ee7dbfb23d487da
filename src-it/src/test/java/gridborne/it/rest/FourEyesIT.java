package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S7.5: above the limit somebody else has to allow a cash-out. */
@OnTheStack
class FourEyesIT {

    private static Producers utility;
    private static Api chief;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = Producers.of(stack);
        utility.addPerson("chief", "ADMIN", "PRODUCER");
        chief = utility.guest.as(utility.token("chief"));
        utility.onboard(chief, Producers.GOOD_BANK);
        utility.earn("25.00");
        utility.earn("chief", "25.00");
        utility.terms("0.25", "0.10", "1.00");
    }

    /** And at any more, once the limit has been used up within a day. */
    @Test
    void lookAtWhatIsAboveTheLimit() {
        String above = utility.cashOut("4.04");
        String below = utility.cashOut("4");
        String more = utility.cashOut("0.4");

        assertEquals("awaiting_approval", utility.payout(above).getString("state"));
        assertEquals("awaiting_approval", utility.payout(more).getString("state"));
        utility.other.post(approval(more), "").expect(202);
        utility.admin.post(approval(above), "").expectProblem(422);
        utility.piet.post(approval(above), "").expectProblem(403);
        utility.other.post(approval(above), "").expect(202);
        utility.other.post(approval(above), "").expectProblem(409);
        utility.await(below, "paid");
        utility.await(above, "paid");
        utility.await(more, "paid");
    }

    @Test
    void areNotTheProducersOwn() {
        String own = chief.post("/api/v1/payouts", Producers.coins("8")).expect(202).text("id");

        Answer refused = chief.post(approval(own), "").expectProblem(422);

        assertTrue(refused.text("detail").contains("their own"));
        utility.other.post(approval(own), "").expect(202);
        utility.await(own, "paid");
    }

    @Test
    void lookAtWhateverTheOneWhoRaisedTheLimitWants() {
        Producers mine = utility;
        chief.post("/api/v1/payout-terms", Json.createObjectBuilder().add("currency", "EUR")
                .add("buy_back_price", "0.25").add("minimum", "0.10")
                .add("approval_above", "100000")).expect(201);

        String own = chief.post("/api/v1/payouts", Producers.coins("8")).expect(202).text("id");

        assertEquals("awaiting_approval", mine.payout(own).getString("state"));
        chief.post("/api/v1/payouts/" + own + "/rejection", reason()).expect(202);
        mine.terms("0.25", "0.10", "1.00");
    }

    @Test
    void leaveTheCoinsAloneWhenTheySayNo() {
        BigDecimal before = available();
        String above = utility.cashOut("8");
        assertEquals(0, before.subtract(new BigDecimal("8")).compareTo(available()));

        utility.other.post("/api/v1/payouts/" + above + "/rejection", reason()).expect(202);

        assertEquals("Ask again in spring.", utility.payout(above).getString("reason"));
        assertEquals("rejected", utility.payout(above).getString("state"));
        assertEquals(0, before.compareTo(available()));
        utility.other.post(approval(above), "").expectProblem(409);
    }

    /** S10.3: absent and foreign look the same. */
    @Test
    void seeWhatIsTheirs() {
        String id = utility.cashOut("4.04");
        String absent = "00000000-0000-0000-0000-000000000000";

        chief.get("/api/v1/payouts/" + id).expect(200);
        Api rosa = utility.guest.as(utility.token("rosa"));
        rosa.get("/api/v1/payouts/" + id).expectProblem(404);
        rosa.get("/api/v1/payouts/" + absent).expectProblem(404);
        rosa.get("/api/v1/payouts").expectProblem(403);
        utility.guest.get("/api/v1/payouts/" + id).expectProblem(401);
        utility.admin.post(approval(absent), "").expectProblem(404);
        utility.admin.get("/api/v1/payouts/nonsense").expectProblem(404);
        utility.other.post(approval(id), "").expect(202);
        utility.await(id, "paid");
    }

    private static BigDecimal available() {
        return new BigDecimal(utility.piet.get("/api/v1/earnings").expect(200)
                .text("available"));
    }

    private static String approval(String id) {
        return "/api/v1/payouts/" + id + "/approval";
    }

    private static String reason() {
        return Json.createObjectBuilder().add("reason", "Ask again in spring.").build()
                .toString();
    }
}
