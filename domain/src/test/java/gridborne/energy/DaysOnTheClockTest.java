package gridborne.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Period.Length;
import gridborne.energy.Period.Part;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day has as many hours as the clocks of its zone show (S2: hours in the tenant's zone). */
class DaysOnTheClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"2026-10-25, Europe/Berlin, 25", "2026-03-29, Europe/Berlin, 23",
        "2026-11-21, Europe/Berlin, 24", "2026-11-01, America/New_York, 25",
        "2026-03-08, America/New_York, 23", "2026-11-21, Asia/Kolkata, 24",
        "2026-04-05, Australia/Adelaide, 25", "2026-10-04, Australia/Adelaide, 23"})
    void haveTwentyThreeTwentyFourOrTwentyFiveHours(LocalDate day, ZoneId zone, int hours) {
        assertEquals(hours, Period.around(Length.DAY, day, zone).parts().size());
    }

    @Test
    void missNoHourAndCountNoneTwiceInAYear() {
        for (String zone : List.of("Europe/Berlin", "Asia/Kolkata", "Pacific/Chatham", "UTC")) {
            Period year = Period.around(Length.YEAR, LocalDate.of(2026, 6, 1), ZoneId.of(zone));
            Hour next = year.firstHour();
            for (LocalDate day = year.first(); day.getYear() == 2026; day = day.plusDays(1)) {
                for (Part part : Period.around(Length.DAY, day, ZoneId.of(zone)).parts()) {
                    assertEquals(next, part.first(), zone + " " + day);
                    next = next.next();
                }
            }
            assertEquals(year.lastHour().next(), next, zone);
        }
    }

    @Test
    void makeAWeekFromMondayAndAMonthOfDays() {
        Period week = Period.around(Length.WEEK, LocalDate.of(2026, 10, 25), BERLIN);
        Period month = Period.around(Length.MONTH, LocalDate.of(2026, 10, 25), BERLIN);

        assertEquals(LocalDate.of(2026, 10, 19), week.first());
        assertEquals(7 * 24 + 1, week.parts().size());
        assertEquals(31, month.parts().size());
        assertEquals(25, month.parts().get(24).hours());
        assertEquals(12, Period.around(Length.YEAR, month.first(), BERLIN).parts().size());
    }

    @ParameterizedTest
    @CsvSource({"DAY", "WEEK", "MONTH", "YEAR"})
    void followOneAnotherWithoutAGap(Length length) {
        Period period = Period.around(length, LocalDate.of(2026, 3, 29), BERLIN);

        assertEquals(period.lastHour().next(), period.next().firstHour());
        assertEquals(period, period.next().previous());
        assertEquals(period, period.previous().next());
    }
}
