package gridborne.portal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The laws of the demo's readings, held against random grids. Every message has the seed. */
class ASimulatedHourTest {

    private static final long BASE_SEED = 20_261_122L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Hour HOUR = new Hour(498_664);

    @Test
    void countsTheWorkedExampleWhereItIsScripted() {
        List<SimulatedMeter> meters = List.of(
                meter(0, MeterKind.HOUSE, Direction.CONSUMPTION, 3_000),
                meter(1, MeterKind.HOUSE, Direction.CONSUMPTION, 2_000),
                meter(256, MeterKind.SOLAR, Direction.PRODUCTION, 3_000),
                meter(257, MeterKind.SOLAR, Direction.PRODUCTION, 2_500));

        Map<MeterNumber, Energy> counted = new Simulation(1, ZONE).of(HOUR, meters);

        assertEquals(Map.of(
                new MeterNumber(0), new Energy(3_000), new MeterNumber(1), new Energy(2_000),
                new MeterNumber(256), new Energy(3_000), new MeterNumber(257), new Energy(2_500)),
                counted);
    }

    @Test
    void producesNothingWithoutProducersAndNothingWithoutConsumers() {
        List<SimulatedMeter> house = List.of(
                meter(0, MeterKind.HOUSE, Direction.CONSUMPTION, 700));
        List<SimulatedMeter> roof = List.of(new SimulatedMeter(new MeterNumber(256),
                MeterKind.SOLAR, Direction.PRODUCTION, 5_000, Optional.empty()));

        assertEquals(Map.of(new MeterNumber(0), new Energy(700)),
                new Simulation(1, ZONE).of(HOUR, house));
        assertEquals(Map.of(new MeterNumber(256), Energy.ZERO),
                new Simulation(1, ZONE).of(HOUR, roof));
    }

    @RepeatedTest(300)
    void producesExactly110PercentOfWhatIsConsumed(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        List<SimulatedMeter> meters = someMeters(new Random(seed));

        Map<MeterNumber, Energy> counted = new Simulation(seed, ZONE).of(hour(seed), meters);

        assertEquals(meters.size(), counted.size(), "seed " + seed);
        assertEquals(sum(meters, counted, Direction.CONSUMPTION) * 11,
                sum(meters, counted, Direction.PRODUCTION) * 10, "seed " + seed);
    }

    @RepeatedTest(300)
    void consumesInStepsOf10WattHoursAndWithinTheConnection(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        List<SimulatedMeter> meters = someMeters(new Random(seed)).stream()
                .map(ASimulatedHourTest::unscripted).toList();

        Map<MeterNumber, Energy> counted = new Simulation(seed, ZONE).of(hour(seed), meters);

        for (SimulatedMeter meter : meters) {
            long wattHours = counted.get(meter.number()).wattHours();
            assertTrue(wattHours <= meter.connectionPowerWatts() * 12 / 10, "seed " + seed);
            assertTrue(!meter.consumes() || wattHours % 10 == 0, "seed " + seed);
        }
    }

    @RepeatedTest(50)
    void isTheSameForTheSameSeedInWhateverOrder(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        List<SimulatedMeter> meters = someMeters(new Random(seed));
        List<SimulatedMeter> shuffled = new ArrayList<>(meters);
        Collections.shuffle(shuffled, new Random(seed));

        assertEquals(new Simulation(seed, ZONE).of(hour(seed), meters),
                new Simulation(seed, ZONE).of(hour(seed), shuffled), "seed " + seed);
    }

    @RepeatedTest(50)
    void countsWhatConsumersWereTold(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        List<SimulatedMeter> meters = someMeters(new Random(seed));

        Map<MeterNumber, Energy> counted = new Simulation(seed, ZONE).of(hour(seed), meters);

        meters.stream().filter(SimulatedMeter::consumes)
                .forEach(meter -> meter.scripted().ifPresent(told ->
                        assertEquals(told, counted.get(meter.number()), "seed " + seed)));
    }

    private static Hour hour(long seed) {
        return HOUR.plus(seed % 24);
    }

    private static long sum(List<SimulatedMeter> meters, Map<MeterNumber, Energy> counted,
                            Direction direction) {
        return meters.stream().filter(meter -> meter.direction() == direction)
                .mapToLong(meter -> counted.get(meter.number()).wattHours()).sum();
    }

    /** Always with a producer among them; without, the law has nothing to say. */
    private static List<SimulatedMeter> someMeters(Random random) {
        List<SimulatedMeter> meters = new ArrayList<>();
        meters.add(someMeter(random, 0, Direction.PRODUCTION));
        int more = random.nextInt(80);
        for (int number = 1; number <= more; number++) {
            meters.add(someMeter(random, number, random.nextInt(5) == 0
                    ? Direction.PRODUCTION : Direction.CONSUMPTION));
        }
        return meters;
    }

    private static SimulatedMeter someMeter(Random random, long number, Direction direction) {
        MeterKind kind = MeterKind.values()[random.nextInt(MeterKind.values().length)];
        Optional<Energy> told = random.nextInt(4) == 0
                ? Optional.of(new Energy(10L * random.nextInt(300))) : Optional.empty();
        return new SimulatedMeter(new MeterNumber(number), kind, direction,
                1_000 + random.nextInt(20_000), told);
    }

    private static SimulatedMeter unscripted(SimulatedMeter meter) {
        return new SimulatedMeter(meter.number(), meter.kind(), meter.direction(),
                meter.connectionPowerWatts(), Optional.empty());
    }

    private static SimulatedMeter meter(long number, MeterKind kind, Direction direction,
                                        long wattHours) {
        return new SimulatedMeter(new MeterNumber(number), kind, direction, 10_000,
                Optional.of(new Energy(wattHours)));
    }
}
