package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S7.5: before money can leave, Stripe has to know whom to pay. */
@OnTheStack
class AnIntroductionIT {

    private static Producers utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = Producers.withoutBank(stack);
        utility.earn("25.00");
    }

    @Test
    void isMadeOnceOnStripesPages() {
        assertEquals("none", utility.piet.get("/api/v1/payout-account").expect(200)
                .text("state"));
        assertTrue(utility.ask("40").expectProblem(422).text("detail")
                .contains("Introduce yourself"));

        Answer first = utility.piet.post("/api/v1/payout-account", "").expect(200);
        Answer second = utility.piet.post("/api/v1/payout-account", "").expect(200);

        assertEquals("details_missing", first.text("state"));
        assertFalse(first.text("onboarding_url").equals(second.text("onboarding_url")));
        assertEquals(1, utility.sandbox.list("/v1/accounts").size());
        String account = utility.sandbox.list("/v1/accounts").get(0).getString("id");

        utility.sandbox.command("accounts/" + account + "/onboard", "verdict", "pending");
        awaitState("in_review");
        utility.ask("40").expectProblem(422);

        utility.sandbox.command("accounts/" + account + "/judge", "verdict", "verified");
        awaitState("ready");
        assertTrue(utility.ask("0.03").expectProblem(422).text("detail").contains("0.01 EUR"));
        utility.ask("100.000001").expectProblem(422);
        utility.ask("-1").expectProblem(400);
        utility.await(utility.cashOut("40"), "paid");
        assertTrue(utility.piet.post("/api/v1/payout-account", "").expect(200).json()
                .isNull("onboarding_url"));
    }

    /** Stripe's examiners may come back; its event says so, and nobody asks for money in vain. */
    @Test
    void mayBeFoundWanting(LocalStack stack) {
        Producers another = Producers.of(stack);
        another.earn("25.00");

        another.sandbox.command("accounts/" + another.payoutAccount() + "/judge", "verdict",
                "restricted");

        assertTrue(Patience.until(Producers.LIMIT, () -> another.piet.get("/api/v1/earnings")
                .expect(200).text("payout_account").equals("details_missing")));
        another.ask("4").expectProblem(422);
    }

    /** No coins were sold by card yet; but its producers can be paid by nobody else. */
    @Test
    void bindsTheUtilityToItsAccount(LocalStack stack) {
        Producers another = Producers.of(stack);

        Answer refused = another.admin.put("/api/v1/payment-account", Json.createObjectBuilder()
                .add("secret_key", Sandbox.opened(stack).key())).expectProblem(422);

        assertTrue(refused.body().contains("producers are paid"), refused.body());
        another.admin.put("/api/v1/payment-account", Json.createObjectBuilder()
                .add("secret_key", another.sandbox.key())).expect(200);
    }

    @Test
    void isForProducers() {
        utility.guest.post("/api/v1/payout-account", "").expectProblem(401);
        utility.admin.post("/api/v1/payout-account", "").expectProblem(403);
        utility.admin.get("/api/v1/earnings").expectProblem(403);
    }

    @Test
    void isWithTermsThatTheAdminSets() {
        var terms = Json.createObjectBuilder().add("currency", "EUR")
                .add("buy_back_price", "0").add("minimum", "-1").add("approval_above", "x");

        Answer refused = utility.admin.post("/api/v1/payout-terms", terms).expectProblem(400);

        assertTrue(refused.body().contains("buy_back_price"), refused.body());
        utility.piet.post("/api/v1/payout-terms", Json.createObjectBuilder()
                .add("currency", "EUR").add("buy_back_price", "0.20").add("minimum", "1")
                .add("approval_above", "5")).expectProblem(403);
        utility.admin.post("/api/v1/payout-terms", Json.createObjectBuilder()
                .add("currency", "JPY").add("buy_back_price", "20").add("minimum", "1")
                .add("approval_above", "5")).expectProblem(422);
        assertEquals("EUR", utility.piet.get("/api/v1/payout-terms").expect(200)
                .text("currency"));
    }

    private static void awaitState(String state) {
        assertTrue(Patience.until(Producers.LIMIT, () -> utility.piet
                .get("/api/v1/payout-account").expect(200).text("state").equals(state)), state);
    }
}
