package gridborne.billing.reconciliation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** I10: while money is on its way the comparison waits, but not for ever. */
class BetweenTwoNightlyLooksTest {

    private static final Instant NIGHT = Instant.parse("2026-11-21T03:00:10Z");
    private static final TenantId COMMONS = new TenantId(1);
    private static final TenantId HARBOUR = new TenantId(2);

    private final Breaks breaks = new Breaks();

    @Test
    void areFiveMinutesOfThatUtilityAlone() {
        assertFalse(breaks.lasts(COMMONS, NIGHT));

        breaks.begin(COMMONS, NIGHT);

        assertTrue(breaks.lasts(COMMONS, NIGHT.plusSeconds(299)));
        assertFalse(breaks.lasts(HARBOUR, NIGHT.plusSeconds(299)));
        assertFalse(breaks.lasts(COMMONS, NIGHT.plusSeconds(300)));
    }

    /** Whenever the first look was: a server may have been off at three. */
    @Test
    void areNotMoreThanAnHourOfThem() {
        for (int minutes = 0; minutes < 60; minutes += 5) {
            assertTrue(breaks.begin(COMMONS, NIGHT.plus(Duration.ofMinutes(minutes))));
        }

        assertFalse(breaks.begin(COMMONS, NIGHT.plus(Duration.ofHours(1))));
        assertTrue(breaks.begin(HARBOUR, NIGHT.plus(Duration.ofHours(1))));
        assertTrue(breaks.begin(COMMONS, NIGHT.plus(Duration.ofDays(1))));
    }

    @Test
    void endWhereTheClockIsSetBack() {
        breaks.begin(COMMONS, NIGHT);

        assertFalse(breaks.lasts(COMMONS, NIGHT.minus(Duration.ofDays(1))));
    }
}
