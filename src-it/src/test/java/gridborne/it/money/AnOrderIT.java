package gridborne.it.money;

import static gridborne.it.money.PayingUtility.DECLINED_CARD;
import static gridborne.it.money.PayingUtility.GOOD_CARD;
import static gridborne.it.money.PayingUtility.GOOD_DEBIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coins are bought by card, for a meter or for oneself (S7.1 to S7.3). */
@OnTheStack
class AnOrderIT {

    private static PayingUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    /** S7.2: what the tracker tells of a guest's order, step by step. */
    @Test
    void ofAGuestLightsTheLamp() {
        BigDecimal before = utility.balanceOf("LAMP-1");
        Placed order = utility.forLamp(utility.guest, "2.00");
        assertEquals("created", utility.state(order));

        utility.stripe.pay(order.session(), GOOD_CARD);

        JsonObject told = utility.awaitState(order, "reconnected");
        assertEquals(List.of("created", "paid", "credited", "funded", "reconnected"),
                told.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                        .map(step -> step.getString("name")).toList());
        assertTrue(told.getJsonArray("steps").getJsonObject(3).containsKey("transaction"));
        assertTrue(told.getBoolean("done"));
        assertEquals(before.add(new BigDecimal("8")), utility.balanceOf("LAMP-1"));
        assertTrue(utility.meter("LAMP-1").getBoolean("connected"));
    }

    @Test
    void ofAResidentForThemselvesIsOnTheirAccount() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        Placed order = utility.forOneself(utility.rosa, "2.50");

        utility.stripe.pay(order.session(), GOOD_CARD);

        assertTrue(utility.awaitState(order, "credited").getBoolean("done"));
        assertEquals(before.add(new BigDecimal("10")), utility.balanceOf(utility.rosa));
    }

    @Test
    void ofAResidentForAMeterGoesThroughTheirAccount() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        Placed order = utility.forLamp(utility.rosa, "2.00");

        utility.stripe.pay(order.session(), GOOD_CARD);

        utility.awaitState(order, "reconnected");
        assertEquals(before, utility.balanceOf(utility.rosa));
    }

    /** A declined card is not the end: the page takes another one. */
    @Test
    void isNotRefusedByOneDeclinedCard() {
        Placed order = utility.forLamp(utility.guest, "2.00");

        utility.stripe.pay(order.session(), DECLINED_CARD);
        utility.stripe.awaitDeliveries();
        assertEquals("created", utility.state(order));

        utility.stripe.pay(order.session(), GOOD_CARD);
        utility.awaitState(order, "reconnected");
    }

    /** S7.3: completed and unpaid waits for the bank. */
    @Test
    void waitsForTheBankThatTakesDays() {
        Placed order = utility.forLamp(utility.guest, "2.00");

        utility.stripe.pay(order.session(), GOOD_DEBIT);
        utility.stripe.awaitDeliveries();
        utility.awaitEvents("handled", events -> events.toString()
                .contains("checkout.session.completed"));
        JsonObject waiting = utility.order(order.id());
        assertEquals("created", waiting.getString("state"));
        utility.stripe.command("payments/" + order.session() + "/settle", "outcome", "succeeded");

        utility.awaitState(order, "reconnected");
    }

    @Test
    void isRefusedWhenTheBankSaysNoInTheEnd() {
        Placed order = utility.forLamp(utility.guest, "2.00");

        utility.stripe.pay(order.session(), GOOD_DEBIT);
        utility.stripe.command("payments/" + order.session() + "/settle", "outcome", "failed");

        assertTrue(utility.awaitState(order, "refused").getString("reason")
                .contains("nothing was taken"));
    }

    @Test
    void expiresWithItsPage() {
        Placed order = utility.forLamp(utility.guest, "2.00");

        utility.stripe.post("/v1/checkout/sessions/" + order.session() + "/expire");

        JsonObject told = utility.awaitState(order, "expired");
        assertTrue(told.isNull("checkout_url"));
    }

    @Test
    void isNotTakenForWhatCannotBeFunded() {
        utility.guest.post("/api/v1/orders", utility.wish("2.00").add("meter", "ROOF-1"))
                .expectProblem(422);
        utility.guest.post("/api/v1/orders", utility.wish("2.00").add("meter", "LAMP-99"))
                .expectProblem(404);
        utility.guest.post("/api/v1/orders", utility.wish("2.00")).expectProblem(422);
        utility.guest.post("/api/v1/orders", utility.wish("2.00").add("account", "rosa"))
                .expectProblem(422);
    }

    @Test
    void isNotTakenOfTooLittleTooMuchOrOtherMoney() {
        utility.guest.post("/api/v1/orders", utility.wish("0.50").add("meter", "LAMP-1"))
                .expectProblem(422);
        utility.guest.post("/api/v1/orders", utility.wish("99999.00").add("meter", "LAMP-1"))
                .expectProblem(422);
        utility.guest.post("/api/v1/orders", Json.createObjectBuilder().add("amount", "2.00")
                .add("currency", "USD").add("meter", "LAMP-1")).expectProblem(422);
        utility.guest.post("/api/v1/orders", utility.wish("2.001").add("meter", "LAMP-1"))
                .expectProblem(400);
    }

    @Test
    void isKnownToNobodyWithoutItsName() {
        utility.guest.get("/api/v1/orders/" + "A".repeat(27)).expectProblem(404);
        utility.guest.get("/api/v1/orders/1").expectProblem(404);
    }

    /** S7.2: the landing page asks by itself when the message is late. */
    @Test
    void isFoundPaidWhenTheMessageDoesNotCome() {
        utility.stripe.command("delivery", "paused", "true");
        Placed order = utility.forLamp(utility.guest, "2.00");

        utility.stripe.pay(order.session(), GOOD_CARD);

        utility.awaitState(order, "reconnected");
        utility.stripe.command("delivery/usual");
        utility.stripe.awaitDeliveries();
        utility.awaitState(order, "reconnected");
    }

    /** The answer with the page was lost: the order is asked for again, under its own key. */
    @Test
    void opensItsPageWhenTheAnswerWasLost() {
        utility.stripe.command("faults", "trouble", "lost_answer", "path",
                "/v1/checkout/sessions", "times", "3");
        String id = utility.guest.post("/api/v1/orders", utility.wish("2.00")
                .add("meter", "LAMP-1")).expect(201).text("id");
        utility.stripe.forgetFaults();

        assertTrue(Patience.until(Duration.ofSeconds(60),
                () -> !utility.order(id).isNull("checkout_url")));

        String url = utility.order(id).getString("checkout_url");
        utility.stripe.pay(url.substring(url.lastIndexOf('/') + 1), GOOD_CARD);
        utility.awaitState(new Placed(id, ""), "reconnected");
    }
}
