package gridborne.billing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When an inbox is looked at (S7.3): soon for each message, and never given up. */
class ABellTest {

    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);

    /** A clock of nanoseconds may stand anywhere, just before it turns over, too. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Bell bell = new Bell(nanos::get);

    @Test
    void callsForALoneMessageAtOnce() {
        assertEquals(AT_ONCE, bell.ring());
    }

    @Test
    void callsOnceForThoseThatComeBeforeTheLookBegins() {
        bell.ring();

        assertEquals(Optional.empty(), bell.ring());
    }

    @Test
    void callsAgainForThoseThatComeWhileSomebodyLooks() {
        bell.ring();
        assertTrue(bell.begin());

        assertEquals(Optional.empty(), bell.ring());

        assertEquals(Optional.of(Bell.GATHERING), bell.end());
    }

    @Test
    void callsNoMoreWhenNobodyCame() {
        bell.ring();
        bell.begin();

        assertEquals(Optional.empty(), bell.end());
    }

    @Test
    void gathersThoseThatComeSoonAfterALook() {
        bell.ring();
        bell.begin();
        bell.end();
        pass(Duration.ofMillis(30));

        assertEquals(Optional.of(Duration.ofMillis(70)), bell.ring());
    }

    @Test
    void callsAtOnceLongAfterALook() {
        bell.ring();
        bell.begin();
        bell.end();
        pass(Bell.GATHERING);

        assertEquals(AT_ONCE, bell.ring());
    }

    @Test
    void callsAgainWhenTheServerDroppedALook() {
        bell.ring();
        pass(Bell.LOST);
        assertEquals(Optional.empty(), bell.ring());

        pass(Duration.ofNanos(1));

        assertEquals(AT_ONCE, bell.ring());
    }

    @Test
    void letsOneLookAtATime() {
        bell.ring();
        bell.begin();
        pass(Bell.LOST.plusSeconds(1));

        assertEquals(Optional.empty(), bell.ring());
        assertFalse(bell.begin());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
