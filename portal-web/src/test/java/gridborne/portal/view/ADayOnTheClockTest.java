package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Hour;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 25-hour day shows 25 hours (UX, accessibility), a 23-hour day 23. */
class ADayOnTheClockTest {

    @ParameterizedTest
    @CsvSource({"2026-10-25, Europe/Berlin, 25, day.hours.autumn",
        "2026-03-29, Europe/Berlin, 23, day.hours.spring",
        "2026-10-24, Europe/Berlin, 24, day.hours", "2026-10-25, Asia/Tokyo, 24, day.hours"})
    void hasTheHoursOfItsZone(LocalDate day, ZoneId zone, long hours, String words) {
        DayView view = ReadDay.shown(day, zone, List.of(SettledHours.workedExample().settled()));

        assertEquals(hours, view.hours());
        assertEquals(words, view.length().key());
        assertEquals(day, ReadDay.first(day, zone).start().atZone(zone).toLocalDate());
        assertEquals(day.plusDays(1), new Hour(ReadDay.first(day, zone).number() + hours)
                .start().atZone(zone).toLocalDate());
    }
}
