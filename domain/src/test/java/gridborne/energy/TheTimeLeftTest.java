package gridborne.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Coins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "About 3 nights": from the last fourteen days (S6.4). */
class TheTimeLeftTest {

    private static final EnergyPrice PRICE = new EnergyPrice(1_000);
    private static final long SEED = 20_261_120L;
    private static final Hour NOON = new Hour(24 * 20_000 + 12);
    private static final int MOST = 10 * 365 * 24;

    @Test
    void isTheBalanceOverWhatEachHourCosts() {
        assertEquals(Optional.of(Duration.ofHours(70)), expected("7", day(slot -> 100), 14));
    }

    @Test
    void countsAStreetLightsNightsAndNotItsDays() {
        // 100 Wh from 18 to 6: 1.2 coins a night. Half a coin lasts five hours of the evening,
        // and the six hours of the afternoon before cost nothing.
        UsePattern nights = pattern(day(slot -> slot >= 18 || slot < 6 ? 100 : 0), 14);

        assertEquals(Duration.ofHours(6 + 5),
                TimeLeft.of(Coins.parse("0.5"), PRICE, nights, NOON).orElseThrow().expected());
        assertEquals(Duration.ofHours(3 * 24 + 6 + 5),
                TimeLeft.of(Coins.parse("4.1"), PRICE, nights, NOON).orElseThrow().expected());
    }

    @Test
    void isUnknownWithoutUseOrCoins() {
        assertEquals(Optional.empty(), expected("7", day(slot -> 0), 14));
        assertEquals(Optional.empty(), expected("0", day(slot -> 5), 14));
        assertEquals(Optional.empty(), expected("-1", day(slot -> 5), 14));
    }

    @Test
    void endsAtTenYears() {
        assertEquals(Optional.of(Duration.ofHours(MOST)),
                expected("9000000000000", day(slot -> slot == 3 ? 1 : 0), 14));
    }

    @Test
    void takesAnHourNeverSettledForAnAverageOne() {
        Integer[] counted = Collections.nCopies(24, 0).toArray(Integer[]::new);
        counted[10] = 1;
        counted[11] = 1;
        List<Energy> byHour = new ArrayList<>(Collections.nCopies(24, Energy.ZERO));
        byHour.set(10, new Energy(100));
        byHour.set(11, new Energy(300));
        UsePattern morning = new UsePattern(byHour, List.of(counted), List.of());

        TimeLeft left = TimeLeft.of(Coins.parse("4.8"), PRICE, morning, NOON).orElseThrow();

        assertEquals(Duration.ofHours(24), left.expected());
        assertEquals(Duration.ofHours(12), left.atLeast());
        assertEquals(Duration.ofHours(48), left.atMost());
    }

    @Test
    void spansHeavierAndLighterDays() {
        List<Energy> days = List.of(new Energy(2_000), new Energy(1_000), new Energy(3_000),
                new Energy(2_000));
        UsePattern use = new UsePattern(Collections.nCopies(24, new Energy(4_000 / 12)),
                Collections.nCopies(24, 4), days);

        TimeLeft left = TimeLeft.of(Coins.parse("6"), PRICE, use, NOON).orElseThrow();

        assertEquals(Duration.ofHours(72), left.expected());
        assertEquals(Duration.ofHours(72), left.atLeast());
        assertEquals(Duration.ofHours(72), left.atMost());
        assertEquals(Duration.ofHours(48), TimeLeft.of(Coins.parse("6"), PRICE,
                new UsePattern(use.byHour(), use.counted(), List.of(new Energy(3_000),
                        new Energy(3_000), new Energy(1_000), new Energy(1_000))), NOON)
                .orElseThrow().atLeast());
    }

    /** Measures the error: 200 meters of a kind, 14 days known, coins for one to ten days more. */
    @ParameterizedTest
    @CsvSource({"house, 60, 150", "street light, 10, 30", "stadium, 500, 2000"})
    void isCloseForSimulatedMeters(String kind, int medianPerMille, int worstTenthPerMille) {
        Random random = new Random(SEED);
        List<Long> errors = new ArrayList<>();
        int within = 0;
        for (int meter = 0; meter < 200; meter++) {
            List<Energy> hours = simulated(kind, random);
            long known = 24L * UsePattern.DAYS;
            UsePattern use = pattern(hours.subList(0, (int) known), UsePattern.DAYS);
            long average = Math.max(1, sum(hours.subList(0, (int) known)) / UsePattern.DAYS);
            Coins balance = Coins.ofMicrocoins(average * 1_000 * (1 + random.nextInt(10)));
            TimeLeft left = TimeLeft.of(balance, PRICE, use, new Hour(24 * 20_000 + known))
                    .orElseThrow();
            long truth = lasts(balance, hours.subList((int) known, hours.size()));
            errors.add(Math.abs(left.expected().toHours() - truth) * 1_000 / Math.max(1, truth));
            within += left.atLeast().toHours() <= truth && truth <= left.atMost().toHours()
                    ? 1 : 0;
        }
        Collections.sort(errors);
        String measured = "Time left of a " + kind + ": median error " + errors.get(100)
                + " per mille, nine of ten within " + errors.get(180) + " per mille; " + within / 2
                + " of 100 inside the band (seed " + SEED + ")";
        Logger.getLogger("gridborne.measured").info(measured);

        assertTrue(errors.get(100) <= medianPerMille, measured);
        assertTrue(errors.get(180) <= worstTenthPerMille, measured);
    }

    private static long lasts(Coins balance, List<Energy> hours) {
        long rest = balance.microcoins();
        int lasted = 0;
        while (lasted < hours.size() && rest >= hours.get(lasted).wattHours() * 1_000) {
            rest -= hours.get(lasted).wattHours() * 1_000;
            lasted++;
        }
        return lasted;
    }

    /** Forty days of a meter, each day and each hour a little different. */
    private static List<Energy> simulated(String kind, Random random) {
        int size = 50 + random.nextInt(100);
        List<Energy> hours = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            int scale = 80 + random.nextInt(41);
            boolean event = random.nextInt(7) < 2;
            for (int slot = 0; slot < 24; slot++) {
                long watt = switch (kind) {
                    case "house" -> size * (slot < 6 ? 2L : slot < 17 ? 5L : 9L) * scale / 100
                            * (60 + random.nextInt(81)) / 100;
                    case "street light" -> slot >= 17 || slot < 7 ? size : 0;
                    default -> event && slot >= 15 && slot < 22 ? size * 200L : size;
                };
                hours.add(new Energy(watt));
            }
        }
        return hours;
    }

    private static Optional<Duration> expected(String balance, List<Energy> day, int days) {
        return TimeLeft.of(Coins.parse(balance), PRICE, pattern(day, days), NOON)
                .map(TimeLeft::expected);
    }

    private static List<Energy> day(IntUnaryOperator wattHours) {
        List<Energy> day = new ArrayList<>();
        for (int slot = 0; slot < 24; slot++) {
            day.add(new Energy(wattHours.applyAsInt(slot)));
        }
        return day;
    }

    /** Hours from midnight on, the same day again and again if only one is given. */
    private static UsePattern pattern(List<Energy> hours, int days) {
        List<Energy> byHour = new ArrayList<>(Collections.nCopies(24, Energy.ZERO));
        List<Energy> byDay = new ArrayList<>(Collections.nCopies(days, Energy.ZERO));
        for (int hour = 0; hour < 24 * days; hour++) {
            Energy energy = hours.get(hour % hours.size());
            byHour.set(hour % 24, byHour.get(hour % 24).plus(energy));
            byDay.set(days - 1 - hour / 24, byDay.get(days - 1 - hour / 24).plus(energy));
        }
        return new UsePattern(byHour, Collections.nCopies(24, days), byDay);
    }

    private static long sum(List<Energy> hours) {
        return hours.stream().mapToLong(Energy::wattHours).sum();
    }
}
