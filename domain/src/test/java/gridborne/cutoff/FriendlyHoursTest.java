package gridborne.cutoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hours in which nobody is cut off, on ordinary days and on those of 23 and 25 h (S6.2). */
class FriendlyHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final FriendlyHours NIGHTS = nights("22:00", "07:00");
    private static final FriendlyHours WEEKENDS = new FriendlyHours(Optional.empty(),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    @Test
    void beginAndEndWithTheNight() {
        assertEnd(NIGHTS, "2026-11-18T20:59:59Z", "");
        assertEnd(NIGHTS, "2026-11-18T21:00:00Z", "2026-11-19T06:00:00Z");
        assertEnd(NIGHTS, "2026-11-19T05:59:59Z", "2026-11-19T06:00:00Z");
        assertEnd(NIGHTS, "2026-11-19T06:00:00Z", "");
    }

    @Test
    void lieWithinOneDayToo() {
        assertEnd(nights("01:00", "05:00"), "2026-11-19T00:00:00Z", "2026-11-19T04:00:00Z");
        assertEnd(nights("01:00", "05:00"), "2026-11-18T23:59:59Z", "");
    }

    @Test
    void lastFromFridayNightToMondayMorning() {
        FriendlyHours both = new FriendlyHours(NIGHTS.night(), WEEKENDS.days());

        assertEnd(both, "2026-11-20T21:00:00Z", "2026-11-23T06:00:00Z");
        assertEnd(both, "2026-11-22T12:00:00Z", "2026-11-23T06:00:00Z");
        assertEnd(both, "2026-11-23T06:00:00Z", "");
    }

    /** On 2026-03-29 the clock goes from 02:00 to 03:00: that Sunday has 23 hours. */
    @Test
    void countTheHoursOfAShortDay() {
        assertEnd(WEEKENDS, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
        assertEnd(NIGHTS, "2026-03-28T21:00:00Z", "2026-03-29T05:00:00Z");
    }

    /** On 2026-10-25 the clock goes from 03:00 to 02:00: that Sunday has 25 hours. */
    @Test
    void countTheHoursOfALongDay() {
        assertEnd(WEEKENDS, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        assertEnd(NIGHTS, "2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z");
    }

    @Test
    void haveNoGapWhereTheClockIsPutBack() {
        FriendlyHours shortNights = nights("22:00", "02:30");

        assertEnd(shortNights, "2026-10-25T00:29:00Z", "2026-10-25T01:30:00Z");
        assertEnd(shortNights, "2026-10-25T00:45:00Z", "2026-10-25T01:30:00Z");
        assertEnd(shortNights, "2026-10-25T01:30:00Z", "");
    }

    @Test
    void beginWithTheHourThatTheClockLeavesOut() {
        FriendlyHours lateNights = nights("02:30", "06:00");

        assertEnd(lateNights, "2026-03-29T00:59:59Z", "");
        assertEnd(lateNights, "2026-03-29T01:00:00Z", "2026-03-29T04:00:00Z");
    }

    /** In Beirut the clock goes from 00:00 to 01:00, and back from 00:00 to 23:00. */
    @Test
    void surviveAChangeAtMidnight() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");

        assertEquals(Optional.of(Instant.parse("2026-03-29T21:00:00Z")),
                WEEKENDS.endAfter(Instant.parse("2026-03-28T12:00:00Z"), beirut));
        assertEquals(Optional.of(Instant.parse("2026-10-25T22:00:00Z")),
                WEEKENDS.endAfter(Instant.parse("2026-10-24T20:30:00Z"), beirut));
    }

    /** Whatever the rules and the zone: friendly hours end, and right then they are over. */
    @Test
    void alwaysEnd() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            FriendlyHours hours = anyHours(random);
            ZoneId zone = ZoneId.of(new String[] {"Europe/Berlin", "America/New_York",
                "Australia/Lord_Howe", "Asia/Beirut", "Africa/Nairobi"}[random.nextInt(5)]);
            Instant moment = Instant.parse("2026-01-01T00:00:00Z")
                    .plus(Duration.ofMinutes(random.nextInt(600_000)));

            Optional<Instant> end = hours.endAfter(moment, zone);

            String said = "seed " + seed + ": " + hours + " at " + moment + " in " + zone;
            end.ifPresent(last -> {
                assertTrue(last.isAfter(moment), said);
                assertTrue(hours.endAfter(last, zone).isEmpty(), said);
            });
            assertTrue(end.isPresent() || !hours.days().contains(LocalDate
                    .ofInstant(moment, zone).getDayOfWeek()), said);
        }
    }

    @Test
    void areNotAllHours() {
        assertThrows(IllegalArgumentException.class, () -> new FriendlyHours(Optional.empty(),
                EnumSet.allOf(DayOfWeek.class)));
        assertThrows(IllegalArgumentException.class, () -> nights("22:00", "22:00"));
    }

    private static FriendlyHours anyHours(Random random) {
        LocalTime from = LocalTime.ofSecondOfDay(60L * random.nextInt(1_440));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < random.nextInt(7); i++) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new FriendlyHours(random.nextBoolean() ? Optional.empty() : Optional.of(
                new Night(from, from.plusMinutes(1 + random.nextInt(1_000)))), days);
    }

    private static FriendlyHours nights(String from, String until) {
        return new FriendlyHours(Optional.of(new Night(LocalTime.parse(from),
                LocalTime.parse(until))), Set.of());
    }

    private static void assertEnd(FriendlyHours hours, String moment, String end) {
        assertEquals(end.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(end)),
                hours.endAfter(Instant.parse(moment), BERLIN), moment);
    }
}
