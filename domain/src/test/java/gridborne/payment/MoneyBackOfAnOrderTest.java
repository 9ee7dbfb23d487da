package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.Cause;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Refused;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.MoneyBack.Moved;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody is told of an order whose money went back (S7.6). */
class MoneyBackOfAnOrderTest {

    private static final Instant FIRST = Instant.parse("2026-11-20T18:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    @Test
    void isNothingWhileAllOfItIsThere() {
        MoneyBack back = back(List.of(), "0", "0");

        assertEquals(euros(0), back.gone());
        assertEquals(euros(300), back.left());
        assertEquals(Optional.empty(), back.state());
        assertEquals(Optional.empty(), back.dispute());
        assertFalse(back.isWon());
    }

    @Test
    void isAPartOfIt() {
        MoneyBack back = back(List.of(refund(100, FIRST), refund(50, LATER)), "5", "0");

        assertEquals(euros(150), back.gone());
        assertEquals(euros(150), back.left());
        assertEquals(Optional.of(OrderState.PARTLY_REFUNDED), back.state());
        assertEquals(LATER, back.since());
        assertEquals("1.50 EUR of 3.00 EUR went back. With it went 5 coins.", back.sentence());
    }

    @Test
    void isAllOfIt() {
        MoneyBack back = back(List.of(refund(300, FIRST)), "12", "8");

        assertEquals(euros(0), back.left());
        assertEquals(Optional.of(OrderState.REFUNDED), back.state());
        assertEquals("3.00 EUR of 3.00 EUR went back. With it went 12 coins, 8 coins of them from"
                + " the meter.", back.sentence());
    }

    @Test
    void leavesNothingWhereMoreWentThanWasPaid() {
        MoneyBack back = back(List.of(refund(300, FIRST), dispute(300, 0, ReversalState.LOST)),
                "0", "0");

        assertEquals(euros(600), back.gone());
        assertEquals(euros(0), back.left());
        assertEquals(Optional.of(OrderState.DISPUTED), back.state());
    }

    @Test
    void isADisputeWhileABankHoldsTheMoney() {
        Reversal dispute = dispute(300, 0, ReversalState.LOST);
        MoneyBack back = back(List.of(refund(0, FIRST), dispute), "0", "0");

        assertEquals(Optional.of(dispute), back.dispute());
        assertEquals(Optional.of(OrderState.DISPUTED), back.state());
        assertEquals("The payer's bank took 3.00 EUR back.", back.sentence());
        assertFalse(back.isWon());
    }

    @Test
    void isADisputeWhileABankAsks() {
        MoneyBack back = back(List.of(dispute(0, 0, ReversalState.INQUIRY)), "0", "0");

        assertEquals(Optional.of(OrderState.DISPUTED), back.state());
        assertEquals(LATER, back.since());
        assertEquals("The payer's bank asks about this payment.", back.sentence());
    }

    @Test
    void isNothingOnceTheDisputeIsWon() {
        MoneyBack back = back(List.of(dispute(300, 300, ReversalState.WON)), "0", "0");

        assertEquals(Optional.empty(), back.dispute());
        assertEquals(Optional.empty(), back.state());
        assertTrue(back.isWon());
    }

    @Test
    void isNotWonByOneDisputeWhileAnotherStands() {
        MoneyBack back = back(List.of(dispute(100, 100, ReversalState.WON),
                dispute(100, 0, ReversalState.NEEDS_RESPONSE)), "0", "0");

        assertFalse(back.isWon());
        assertEquals(euros(100), back.gone());
    }

    @Test
    void doesNotCountWhatIsOverInItsTime() {
        MoneyBack back = back(List.of(refund(100, FIRST), new Reversal("re_2", ReversalKind.REFUND,
                "pi_1", euros(50), euros(50), ReversalState.FAILED, Optional.empty(), LATER,
                Optional.empty())), "0", "0");

        assertEquals(FIRST, back.since());
    }

    @Test
    void namesTheTransactionThatTookTheCoinsLast() {
        MoneyBack back = new MoneyBack(euros(300), List.of(), List.of(), Coins.ZERO, Coins.ZERO,
                List.of(moved(ClawbackEntry.Kind.TAKE_BACK, new Confirmed(hash('a'), 1)),
                        moved(ClawbackEntry.Kind.TAKE_BACK, new Confirmed(hash('b'), 2)),
                        moved(ClawbackEntry.Kind.TAKE_BACK, new Refused(hash('c'), "no")),
                        moved(ClawbackEntry.Kind.RESTORE, new Confirmed(hash('d'), 3))));

        assertEquals(Optional.of(hash('b')), back.takenBy());
        assertEquals(Optional.empty(), back(List.of(), "0", "0").takenBy());
    }

    private static Moved moved(ClawbackEntry.Kind kind, OperationState state) {
        return new Moved(kind, Coins.parse("1"), new JournalEntry(SequenceNumber.FIRST, "any",
                new Cause("Rosa", "test"), FIRST, state));
    }

    private static TransactionHash hash(char digit) {
        return new TransactionHash("0x" + Character.toString(digit).repeat(64));
    }

    private static MoneyBack back(List<Reversal> reversals, String taken, String fromMeter) {
        return new MoneyBack(euros(300), reversals, List.of(), Coins.parse(taken),
                Coins.parse(fromMeter), List.of());
    }

    private static Reversal refund(long minor, Instant at) {
        return new Reversal("re_" + minor, ReversalKind.REFUND, "pi_1", euros(minor), euros(0),
                ReversalState.SUCCEEDED, Optional.empty(), at, Optional.empty());
    }

    private static Reversal dispute(long withdrawn, long reinstated, ReversalState state) {
        return new Reversal("dp_" + state, ReversalKind.DISPUTE, "pi_1", euros(withdrawn),
                euros(reinstated), state, Optional.empty(), LATER, Optional.empty());
    }

    private static Money euros(long minor) {
        return new Money(minor, Currency.getInstance("EUR"));
    }
}
