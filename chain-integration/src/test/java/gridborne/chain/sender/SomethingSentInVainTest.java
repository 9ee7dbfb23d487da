package gridborne.chain.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Pauses double and batches halve, both within bounds. */
class SomethingSentInVainTest {

    @Test
    void isNotWaitedForBeforeItHappens() {
        assertFalse(new Failures(0, 0).mustWait());
        assertEquals(128, new Failures(0, 0).batchSize(128));
    }

    @Test
    void isTriedAgainAfterASecondAndThenLater() {
        assertTrue(new Failures(1, 0).mustWait());
        assertFalse(new Failures(1, 1).mustWait());
        assertTrue(new Failures(3, 3).mustWait());
        assertFalse(new Failures(3, 4).mustWait());
    }

    @Test
    void isTriedAgainAfterAboutAMinuteAtMost() {
        assertFalse(new Failures(1_000, 64).mustWait());
    }

    @Test
    void endsInSingleOperations() {
        assertEquals(64, new Failures(1, 0).batchSize(128));
        assertEquals(1, new Failures(7, 0).batchSize(128));
        assertEquals(1, new Failures(1_000, 0).batchSize(128));
    }
}
