package gridborne.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The next try comes later each time, and there is a last one. */
class ALetterThatCannotBeDeliveredTest {

    @Test
    void isTriedAgainSoonAndThenLessOften() {
        assertEquals(Duration.ofSeconds(15), Retries.pauseAfter(1).orElseThrow());
        assertEquals(Duration.ofSeconds(30), Retries.pauseAfter(2).orElseThrow());
        assertEquals(Duration.ofHours(12), Retries.pauseAfter(16).orElseThrow());
    }

    @Test
    void isGivenUpAfterAboutThreeDays() {
        Duration all = IntStream.rangeClosed(1, 16)
                .mapToObj(tries -> Retries.pauseAfter(tries).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertTrue(Retries.pauseAfter(17).isEmpty());
        assertTrue(all.toDays() >= 2 && all.toDays() <= 4, all.toString());
    }
}
