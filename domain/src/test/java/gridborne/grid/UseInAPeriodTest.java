package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.energy.Period.Length;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What was used is summed up part by part; what is missing is told apart from what is to come. */
class UseInAPeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period LONG_DAY =
            Period.around(Length.DAY, LocalDate.of(2026, 10, 25), BERLIN);

    @Test
    void countsEveryHourOfALongDayOnce() {
        List<MeterHour> hours = LongStream.range(0, 25)
                .mapToObj(i -> hour(LONG_DAY.firstHour().plus(i), 100)).toList();
        Period month = Period.around(Length.MONTH, LONG_DAY.first(), BERLIN);

        List<PartUse> days = PartUse.of(month.parts(), hours, Optional.empty());

        assertEquals(Energy.ofWattHours(2_500), days.get(24).energy());
        assertEquals(Energy.ZERO, days.get(23).energy());
        assertEquals(Energy.ZERO, days.get(25).energy());
        assertEquals(Coins.parse("2.5"), days.get(24).coins());
    }

    @Test
    void tellsAGapFromAnHourToCome() {
        Hour first = LONG_DAY.firstHour();
        List<PartUse> parts = PartUse.of(LONG_DAY.parts(),
                List.of(hour(first, 100), hour(first.plus(2), 100)),
                PartUse.Known.of(Optional.of(first), Optional.of(first.plus(2))));

        assertFalse(parts.get(0).isGap());
        assertTrue(parts.get(1).isGap());
        assertFalse(parts.get(2).isGap());
        assertTrue(parts.get(3).isOpen());
        assertFalse(parts.get(3).isGap());
    }

    @Test
    void isLocalAsFarAsRoofsCoveredTheGrid() {
        // The grid used 3 000 Wh, its roofs delivered 1 000: a third, rounded down.
        assertEquals(Energy.ofWattHours(33), hour(new Hour(492_000), 100).local());
    }

    @Test
    void hasAnAverageForTheHourThatComesTwice() {
        Hour two = LONG_DAY.firstHour().plus(2);
        UseByWeekday use = UseByWeekday.of(List.of(hour(two, 100), hour(two.next(), 300)), BERLIN);

        assertEquals(Optional.of(Energy.ofWattHours(200)), use.at(DayOfWeek.SUNDAY, 2));
        assertEquals(Optional.empty(), use.at(DayOfWeek.SUNDAY, 3));
        assertEquals(1, use.known());
    }

    private static MeterHour hour(Hour hour, long wattHours) {
        Coins due = Coins.ofMicrocoins(wattHours * 1_000);
        return new MeterHour(hour, new EnergyPrice(1_000), new HourTotals(
                Energy.ofWattHours(1_000), Energy.ofWattHours(3_000), Coins.ZERO, Coins.ZERO, due,
                Coins.ZERO, Coins.ZERO, due, 1), Register.ofWattHours(0),
                new HourLine(new MeterNumber(3), Direction.CONSUMPTION,
                        Register.ofWattHours(wattHours), Energy.ofWattHours(wattHours), due, due,
                        Coins.ZERO, Coins.ZERO));
    }
}
