package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.money.Coins;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AGoalTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-10-24T10:00:00Z");

    @Test
    void isReachedByTheLastMicrocoinAndNotBefore() {
        Goal five = new Goal.Balance(Coins.parse("5"));

        assertEquals(0, percent(five, "-3", 0));
        assertEquals(7, percent(five, "0.35", 0));
        assertEquals(99, percent(five, "4.999999", 0));
        assertEquals(100, percent(five, "5", 0));
        assertEquals(100, percent(five, "500", 0));
    }

    @Test
    void countsTheTwentyFiveHoursOfAnAutumnDay() {
        Goal.Until sunday = new Goal.Until(LocalDate.of(2026, 10, 25));

        assertEquals(Duration.ofHours(12 + 25), sunday.wanted(NOON, BERLIN));
        assertEquals(97, percent(sunday, "1", 36));
        assertEquals(100, percent(sunday, "1", 37));
    }

    @Test
    void wantsNothingMoreOnceItsDayIsOver() {
        assertEquals(100, percent(new Goal.Until(LocalDate.of(2026, 10, 23)), "-1", 0));
    }

    @Test
    void isMoreThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Goal.Balance(Coins.ZERO));
    }

    private static int percent(Goal goal, String balance, long hoursLeft) {
        return goal.percent(Coins.parse(balance), Optional.of(Duration.ofHours(hoursLeft)), NOON,
                BERLIN);
    }
}
