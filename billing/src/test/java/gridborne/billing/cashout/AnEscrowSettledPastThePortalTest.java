package gridborne.billing.cashout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Refused;
import gridborne.grid.TransactionHash;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.Redeeming;
import gridborne.payment.CashOutState.Releasing;
import gridborne.payment.CashOutState.Reserving;
import gridborne.payment.NotedReason;
import gridborne.payment.TransferId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S7.5: the contract refuses to settle an escrow twice; what it says tells what was done. */
class AnEscrowSettledPastThePortalTest {

    private static final TransactionHash ANY = new TransactionHash("0x" + "0".repeat(64));
    private static final CashOutState REDEEMING = new Redeeming(new TransferId("tr_1"));
    private static final CashOutState RELEASING = new Releasing("no funds");
    private static final OperationState REDEEMED = refused(NotedReason.CASH_OUT_REDEEMED);
    private static final OperationState RELEASED = refused(NotedReason.CASH_OUT_RELEASED);

    @Test
    void isPaidWhereTheCoinsWereTakenOutByHand() {
        assertEquals(Optional.of(new CashOutFact.CoinsRedeemed()),
                OnChainStep.fact(REDEEMING, REDEEMED));
    }

    @Test
    void isGivenBackWhereTheCoinsWereGivenBackByHand() {
        assertEquals(Optional.of(new CashOutFact.CoinsReleased()),
                OnChainStep.fact(RELEASING, RELEASED));
    }

    @Test
    void waitsForAPersonWhereTheCoinsWentTheOtherWay() {
        assertEquals(Optional.empty(), OnChainStep.fact(REDEEMING, RELEASED));
        assertEquals(Optional.empty(), OnChainStep.fact(RELEASING, REDEEMED));
    }

    @Test
    void waitsForAPersonWhereTheContractKnowsNoEscrow() {
        OperationState unknown = refused(NotedReason.CASH_OUT_UNKNOWN);

        assertEquals(Optional.empty(), OnChainStep.fact(REDEEMING, unknown));
        assertEquals(Optional.empty(), OnChainStep.fact(RELEASING, unknown));
    }

    @Test
    void isRefusedWhereTheCoinsWereNeverSetAside() {
        String few = NotedReason.NOT_ENOUGH_COINS.sentence("7", "1 coins", "2 coins");

        assertEquals(Optional.of(new CashOutFact.EscrowRefused(few)),
                OnChainStep.fact(new Reserving(), new Refused(ANY, few)));
    }

    private static OperationState refused(NotedReason reason) {
        return new Refused(ANY, reason.sentence("f".repeat(64)));
    }
}
