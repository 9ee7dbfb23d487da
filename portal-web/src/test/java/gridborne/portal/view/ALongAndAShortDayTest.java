package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.energy.Period.Length;
import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterHour;
import gridborne.grid.MeterNumber;
import gridborne.grid.PartUse;
import gridborne.grid.UseByWeekday;
import gridborne.money.Coins;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A meter's day on which the clocks change: every hour once in picture, table and heat map. */
class ALongAndAShortDayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long WATT_HOURS = 100;

    @ParameterizedTest
    @CsvSource({"2026-10-25, 25, 2500", "2026-03-29, 23, 2300", "2026-10-24, 24, 2400"})
    void hasABarAndALineForEachOfItsHours(LocalDate day, int hours, long wattHours) {
        for (Locale language : List.of(Locale.UK, Locale.GERMANY)) {
            Words words = new Words(language, BERLIN);
            UseChart chart = UseChart.of(PartUse.of(Period.around(Length.DAY, day, BERLIN).parts(),
                    used(day, hours), Optional.empty()), Length.DAY, words);

            assertEquals(hours, chart.bars().size());
            assertEquals(Energy.ofWattHours(wattHours), chart.energy());
            assertTrue(chart.bars().stream().noneMatch(UseChart.Bar::gap));
            assertEquals(hours, chart.bars().stream().map(bar -> words.tell(
                    bar.label().orElseThrow())).distinct().count());
            assertEquals(hours, chart.rows().stream().map(row -> words.periods()
                    .part(row.part(), Length.DAY)).distinct().count());
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 25, 24", "2026-03-29, 23, 23"})
    void fillsASundayOfTheHeatMap(LocalDate day, int hours, int squares) {
        HeatMap heat = HeatMap.of(UseByWeekday.of(used(day, hours), BERLIN),
                new Words(Locale.UK, BERLIN));

        List<HeatMap.Cell> sunday = heat.rows().get(DayOfWeek.SUNDAY.ordinal()).cells();
        assertEquals(24, sunday.size());
        assertEquals(squares, sunday.stream().filter(cell -> cell.energy()
                .equals(Optional.of(Energy.ofWattHours(WATT_HOURS)))).count());
    }

    private static List<MeterHour> used(LocalDate day, int hours) {
        Hour first = Period.around(Length.DAY, day, BERLIN).firstHour();
        return LongStream.range(0, hours).mapToObj(i -> used(first.plus(i))).toList();
    }

    private static MeterHour used(Hour hour) {
        Energy energy = Energy.ofWattHours(WATT_HOURS);
        Coins due = Coins.parse("0.1");
        return new MeterHour(hour, new EnergyPrice(1_000), new HourTotals(energy, energy,
                Coins.ZERO, Coins.ZERO, due, Coins.ZERO, Coins.ZERO, due, 1),
                Register.ofWattHours(0), new HourLine(new MeterNumber(3), Direction.CONSUMPTION,
                        Register.ofWattHours(WATT_HOURS), energy, due, due, Coins.ZERO,
                        Coins.ZERO));
    }
}
