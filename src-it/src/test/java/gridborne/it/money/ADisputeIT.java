package gridborne.it.money;

import static gridborne.it.money.AReversedOrder.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank takes money back, and sometimes gives it again (S7.6, T14). */
@OnTheStack
class ADisputeIT {

    private static PayingUtility utility;

    @BeforeEach
    void setUp(LocalStack stack) {
        if (utility == null) {
            utility = PayingUtility.of(stack);
        }
    }

    @Test
    void takesTheCoinsBackWhileItLasts() {
        AReversedOrder order = forRosa();
        BigDecimal after = utility.balanceOf(utility.rosa);

        String dispute = order.dispute();

        order.awaitTaken("2.50", "10");
        order.awaitOrderState("disputed");
        assertAmount(after.subtract(BigDecimal.TEN).toPlainString(),
                utility.balanceOf(utility.rosa));
        order.refundAll().expectProblem(422);
        utility.stripe.command("disputes/" + dispute + "/lose");
        order.awaitThat(() -> order.moneyBack().getJsonArray("reversals").getJsonObject(0)
                .getString("state").equals("lost"));
        order.awaitTaken("2.50", "10");
    }

    @Test
    void thatIsWonGivesThemAgain() {
        AReversedOrder order = forRosa();
        BigDecimal after = utility.balanceOf(utility.rosa);
        String dispute = order.dispute();
        order.awaitTaken("2.50", "10");

        utility.stripe.command("disputes/" + dispute + "/win");

        order.awaitTaken("0.00", "0");
        order.awaitOrderState("credited");
        assertEquals(0, after.compareTo(utility.balanceOf(utility.rosa)));
    }

    @Test
    void thatIsLostAndThenWonLightsTheLampAgain() {
        AReversedOrder order = AReversedOrder.paid(utility, utility.forLamp(utility.guest,
                "2.50"), "reconnected");
        BigDecimal lit = utility.balanceOf("LAMP-1");
        String dispute = order.dispute();
        order.awaitThat(() -> utility.balanceOf("LAMP-1")
                .compareTo(lit.subtract(BigDecimal.TEN)) == 0);
        utility.stripe.command("disputes/" + dispute + "/lose");

        utility.stripe.command("disputes/" + dispute + "/win");

        order.awaitThat(() -> utility.balanceOf("LAMP-1").compareTo(lit) == 0);
        order.awaitTaken("0.00", "0");
        order.awaitOrderState("reconnected");
    }

    @Test
    void ofAPartAfterARefundOfAnotherTakesBoth() {
        AReversedOrder order = forRosa();
        order.refund("1.00").expect(201);
        order.awaitTaken("1.00", "4");

        utility.stripe.command("disputes", "payment_intent", order.payment(), "amount", "150");

        order.awaitTaken("2.50", "10");
        order.awaitOrderState("disputed");
    }

    @Test
    void thatOnlyAsksTakesNothing() {
        AReversedOrder order = forRosa();

        utility.stripe.command("disputes", "payment_intent", order.payment(), "inquiry", "true");

        order.awaitOrderState("disputed");
        assertTrue(order.moneyBack().getJsonArray("movements").isEmpty());
    }

    @Test
    void isAnsweredWithAPackThatNamesNobody() {
        AReversedOrder order = AReversedOrder.paid(utility, utility.forLamp(utility.rosa,
                "2.50"), "reconnected");
        utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 2))
                .expect(200);
        String dispute = order.dispute();
        order.awaitThat(() -> order.moneyBack().getString("gone").equals("2.50"));
        JsonObject listed = utility.admin.get("/api/v1/disputes").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(dispute)).findFirst().orElseThrow();
        assertEquals(order.order().id(), listed.getString("order"));

        var pack = EvidenceFiles.of(utility.admin, dispute);

        assertTrue(pack.get("summary.txt").contains(order.order().id()));
        assertTrue(pack.get("steps.csv").contains("CREDITED"));
        assertTrue(pack.get("steps.csv").contains("0x"));
        String[] used = pack.get("use-of-the-meter.csv").split("\r\n");
        int hours = used.length - 1;
        assertTrue(hours >= 1, () -> pack.get("use-of-the-meter.csv"));
        assertTrue(used[1].contains(",1000,true,1,"), used[1]);
        assertTrue(pack.get("summary.txt").contains("has used " + hours + "000 Wh in " + hours
                + " hours and was lit in " + hours + " of them"), pack.get("summary.txt"));
        assertTrue(pack.values().stream().noneMatch(text -> text.contains("Rosa")
                || text.contains("127.0.0.1")));
        utility.rosa.get("/api/v1/disputes/" + dispute + "/evidence").expectProblem(403);
        utility.admin.get("/api/v1/disputes/du_none/evidence").expectProblem(404);
    }

    private static AReversedOrder forRosa() {
        return AReversedOrder.paid(utility, utility.forOneself(utility.rosa, "2.50"), "credited");
    }
}
