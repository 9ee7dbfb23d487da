package gridborne.tenants.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import gridborne.grid.SequenceNumber;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An hour the contract would not close is given again, at first quickly, then less often. */
class AnHourGivenAgainTest {

    private static final Instant GIVEN = Instant.parse("2026-12-31T23:15:00Z");
    private static final Hour HOUR = Hour.of(GIVEN);

    @Test
    void isGivenTheSecondTimeAtOnce() {
        assertTrue(attempt(1).mayBeRepeated(GIVEN));
    }

    @Test
    void waitsLongerEachTimeAfterThat() {
        assertFalse(attempt(2).mayBeRepeated(GIVEN.plusSeconds(19)));
        assertTrue(attempt(2).mayBeRepeated(GIVEN.plusSeconds(20)));
        assertFalse(attempt(4).mayBeRepeated(GIVEN.plusSeconds(79)));
        assertTrue(attempt(4).mayBeRepeated(GIVEN.plusSeconds(80)));
    }

    @Test
    void neverWaitsForLong() {
        assertTrue(attempt(1_000).mayBeRepeated(GIVEN.plusSeconds(300)));
    }

    @Test
    void countsItsAttempts() {
        Attempt first = Attempt.first(HOUR, GIVEN, Map.of(), new SequenceNumber(7));

        Attempt second = first.next(GIVEN.plusSeconds(9), Map.of(), new SequenceNumber(8));

        assertEquals(2, second.number());
        assertEquals(HOUR, second.hour());
    }

    private static Attempt attempt(int number) {
        return new Attempt(HOUR, number, GIVEN, new TreeMap<>(), new SequenceNumber(7));
    }
}
