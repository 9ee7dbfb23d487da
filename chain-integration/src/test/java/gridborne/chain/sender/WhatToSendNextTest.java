package gridborne.chain.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every odd situation between the chain and what is stored for it (S9.2). */
class WhatToSendNextTest {

    @Test
    void isTheFirstOperationAtTheFirstNonce() {
        SendPlan plan = plan(0, 0);

        assertEquals(new SendPlan(0, number(0), 0), plan);
    }

    @Test
    void followsWhatIsInFlight() {
        SendPlan plan = plan(1, 5, stored(1, 5, 8), stored(2, 8, 9));

        assertEquals(new SendPlan(3, number(9), 2), plan);
    }

    @Test
    void ignoresNoncesTheChainHasUsed() {
        SendPlan plan = plan(3, 9, stored(3, 9, 12));

        assertEquals(new SendPlan(4, number(12), 1), plan);
    }

    @Test
    void repeatsTheOperationsOfANonceThatWasUsedElsewhere() {
        // Nonce 1 carried operations 5 to 7, but the chain took another transaction for it.
        SendPlan plan = plan(2, 5);

        assertEquals(new SendPlan(2, number(5), 0), plan);
    }

    @Test
    void countsNothingOnATransactionBehindAGapInTheNumbers() {
        // Operations 5 to 7 were lost, so the transaction with 8 will revert and use its nonce.
        SendPlan plan = plan(2, 5, stored(2, 8, 9));

        assertEquals(new SendPlan(3, number(5), 1), plan);
    }

    @Test
    void countsATransactionThatRepeatsAPartOnlyForItsRest() {
        SendPlan plan = plan(2, 7, stored(2, 5, 9));

        assertEquals(new SendPlan(3, number(9), 1), plan);
    }

    @Test
    void countsATransactionThatRepeatsEverythingForNothing() {
        SendPlan plan = plan(2, 9, stored(2, 5, 8));

        assertEquals(new SendPlan(3, number(9), 1), plan);
    }

    @Test
    void fillsAGapInTheNonces() {
        // A foreign transaction used nonce 3, and the chain has forgotten it: nonce 4 waits for
        // ever.
        SendPlan plan = plan(2, 5, stored(2, 5, 8), stored(4, 8, 9));

        assertEquals(new SendPlan(3, number(8), 1), plan);
    }

    @Test
    void isFoundAgainWhenTheChainForgotItsTail() {
        SendPlan plan = plan(0, 0, deployment(0), stored(1, 0, 3), stored(2, 3, 4));

        assertEquals(new SendPlan(3, number(4), 3), plan);
    }

    @Test
    void movesOnWithEachTransaction() {
        SendPlan plan = plan(1, 5).afterSending(4);

        assertEquals(new SendPlan(2, number(9), 1), plan);
    }

    private static SendPlan plan(long chainNonce, long chainNext, StoredTransaction... stored) {
        return SendPlan.of(chainNonce, number(chainNext), List.of(stored));
    }

    private static StoredTransaction stored(long nonce, long first, long next) {
        return new StoredTransaction(nonce, new TransactionHash("0x" + "ab".repeat(32)),
                new byte[0], Purpose.OPERATIONS, number(first), number(next));
    }

    private static StoredTransaction deployment(long nonce) {
        return new StoredTransaction(nonce, new TransactionHash("0x" + "cd".repeat(32)),
                new byte[0], Purpose.GRID, number(0), number(0));
    }

    private static SequenceNumber number(long value) {
        return new SequenceNumber(value);
    }
}
