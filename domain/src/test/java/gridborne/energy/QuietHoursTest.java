package gridborne.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A warning waits until the quiet hours of the utility's zone are over (S6.4). */
class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"22:00, 07:00, 2026-11-21T21:00:00Z, 540", "22:00, 07:00, 2026-11-21T20:59:00Z, 0",
        "22:00, 07:00, 2026-11-22T05:59:00Z, 1", "22:00, 07:00, 2026-11-22T06:00:00Z, 0",
        "12:00, 14:00, 2026-11-21T12:30:00Z, 30", "12:00, 14:00, 2026-11-21T13:00:00Z, 0",
        // The night in which the clocks go back is an hour longer.
        "22:00, 07:00, 2026-10-24T20:00:00Z, 600"})
    void holdAMessageBackUntilTheyEnd(LocalTime from, LocalTime until, Instant now, long minutes) {
        assertEquals(Duration.ofMinutes(minutes), new QuietHours(from, until).wait(now, BERLIN));
    }

    @Test
    void areNotTheWholeDay() {
        assertThrows(IllegalArgumentException.class,
                () -> new QuietHours(LocalTime.NOON, LocalTime.NOON));
    }
}
