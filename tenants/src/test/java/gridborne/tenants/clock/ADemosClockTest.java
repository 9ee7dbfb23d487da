package gridborne.tenants.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Hour;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ADemosClockTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T18:10:20.5Z");
    private static final DemoTime FIRST = new DemoTime(Hour.of(CREATED), Duration.ZERO);

    @Test
    void ticksWithTheWallClock() {
        assertEquals(Instant.parse("2026-11-20T18:40:00Z"),
                FIRST.at(Instant.parse("2026-11-20T18:40:00Z")));
    }

    @Test
    void waitsAtTheLastSecondOfItsHour() {
        assertEquals(Instant.parse("2026-11-20T18:59:59Z"),
                FIRST.at(Instant.parse("2026-11-23T07:00:00Z")));
    }

    @Test
    void beginsTheNextHourWhenPressed() {
        Instant pressed = Instant.parse("2026-11-20T18:40:00Z");

        DemoTime next = FIRST.nextHour(pressed);

        assertEquals(Instant.parse("2026-11-20T19:00:00Z"), next.at(pressed));
        assertEquals(Instant.parse("2026-11-20T19:30:00Z"),
                next.at(pressed.plus(Duration.ofMinutes(30))));
        assertEquals(Instant.parse("2026-11-20T19:00:00Z"),
                FIRST.nextHour(pressed.plusMillis(700)).at(pressed.plusMillis(700)));
    }

    @Test
    void canBePressedAgainAndAgain() {
        DemoTime later = FIRST;
        for (int press = 0; press < 48; press++) {
            later = later.nextHour(CREATED);
        }

        assertEquals(Hour.of(CREATED).plus(48), later.hour());
        assertEquals(later.hour(), Hour.of(later.at(CREATED)));
    }

    @Test
    void doesNotFallOutOfItsHourWhenTheWallClockIsSetBack() {
        assertEquals(Instant.parse("2026-11-20T18:00:00Z"),
                FIRST.at(Instant.parse("2026-11-20T17:00:00Z")));
    }
}
