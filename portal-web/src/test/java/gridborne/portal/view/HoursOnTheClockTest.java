package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Hour;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HoursOnTheClockTest {

    private final Words berlin = new Words(Locale.UK, ZoneId.of("Europe/Berlin"));

    @Test
    void arePlainOnAnOrdinaryDay() {
        assertEquals("17:00–18:00", berlin.hour(Hour.of(Instant.parse("2026-03-12T16:00:00Z"))));
    }

    @Test
    void areTwentyFiveDifferentOnesWhenTheClocksGoBack() {
        Hour midnight = Hour.of(Instant.parse("2026-10-24T22:00:00Z"));

        List<String> labels = labels(midnight, 25);

        assertEquals(25, labels.stream().distinct().count());
        assertEquals(List.of("01:00 CEST–02:00 CEST", "02:00 CEST–02:00 CET",
                "02:00 CET–03:00 CET"), labels.subList(1, 4));
        assertEquals("23:00–00:00", labels.get(24));
    }

    @Test
    void skipTheMissingOneWhenTheClocksGoForward() {
        Hour midnight = Hour.of(Instant.parse("2026-03-28T23:00:00Z"));

        List<String> labels = labels(midnight, 23);

        assertEquals(23, labels.stream().distinct().count());
        assertEquals("01:00 CET–03:00 CEST", labels.get(1));
        assertEquals("23:00–00:00", labels.get(22));
    }

    @Test
    void startAtHalfPastInIndia() {
        Words kolkata = new Words(Locale.UK, ZoneId.of("Asia/Kolkata"));

        assertEquals("21:30–22:30", kolkata.hour(Hour.of(Instant.parse("2026-03-12T16:00:00Z"))));
    }

    private List<String> labels(Hour first, int count) {
        return LongStream.range(0, count).mapToObj(i -> berlin.hour(first.plus(i))).toList();
    }
}
