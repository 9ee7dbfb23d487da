package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * S7.5: while a grid is paused its operator may settle an escrow past the portal. A cash-out under
 * way then ends by itself where money and coins agree, and else is an alarm with its remedy.
 */
@OnTheStack
class AnEscrowSettledByHandIT {

    private static final String REDEEM = "redeemReserved(bytes32)";
    private static final String RELEASE = "releaseReserved(bytes32)";

    private Producers utility;
    private GridByHand grid;

    @BeforeEach
    void setUp(LocalStack stack) {
        utility = Producers.of(stack);
        utility.earn("25.00");
        grid = GridByHand.of(stack, utility.guest);
    }

    /** A comparison of the night may have seen coins gone before the money. */
    @AfterEach
    void everythingAgreesInTheEnd() {
        utility.admin.post("/api/v1/reconciliations", "{}").expect(201);
        utility.assertBooksBalance();
        assertEquals(List.of(), alarms());
    }

    @Test
    void isPaidWhereTheCoinsWereTakenOutBefore() throws SQLException {
        String id = onItsWay();

        grid.settleWhilePaused(REDEEM, utility.reference());
        askAgain(id);

        utility.await(id, "paid");
        assertEquals(1, utility.transfers(id));
        assertEquals(new BigDecimal("60"), utility.balance());
    }

    @Test
    void isAnAlarmWhereTheCoinsWereGivenBackUntilTheMoneyIsTakenBack() throws SQLException {
        String id = onItsWay();

        grid.settleWhilePaused(RELEASE, utility.reference());
        askAgain(id);

        assertTrue(Patience.until(Producers.LIMIT, () -> alarms().size() == 1),
                () -> utility.payout(id).toString());
        assertTrue(alarms().get(0).contains("Reverse the transfer"), () -> alarms().get(0));
        assertEquals("redeeming", utility.payout(id).getString("state"));

        String transfer = utility.sandbox.list("/v1/transfers").get(0).getString("id");
        utility.sandbox.post("/v1/transfers/" + transfer + "/reversals");

        utility.await(id, "released");
        assertEquals(new BigDecimal("100"), utility.balance());
    }

    @Test
    void sendsNoMoneyWhereNobodyHadAskedForItYet() throws SQLException {
        String id = onItsWay();
        utility.afterwards("update billing_cash_out set attempt_since = null where id = ?", id);

        grid.settleWhilePaused(RELEASE, utility.reference());
        assertTrue(Patience.until(Producers.LIMIT,
                () -> utility.total("escrow").signum() == 0));
        askAgain(id);

        assertTrue(utility.await(id, "released").getString("reason").contains("not set aside"));
        assertEquals(0, utility.transfers(id));
        assertEquals(new BigDecimal("100"), utility.balance());
    }

    /** The coins are set aside, and Stripe has not heard of it: it is asked again in an hour. */
    private String onItsWay() {
        utility.sandbox.command("faults", "trouble", "lost_request", "path", "/v1/transfers",
                "times", "3");
        String id = utility.cashOut("40");
        utility.putOff(id);
        return id;
    }

    private void askAgain(String id) throws SQLException {
        utility.afterwards("update billing_cash_out set due_at = clock_timestamp() where id = ?",
                id);
    }

    /** Of cash-outs: in the meantime the laws may well say that the escrow differs, and it does. */
    private List<String> alarms() {
        return utility.admin.get("/api/v1/alarms").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(alarm -> alarm.getBoolean("stands"))
                .filter(alarm -> alarm.getString("kind").equals("CASH_OUT_STUCK"))
                .map(alarm -> alarm.getString("detail")).toList();
    }
}
