package gridborne.portal.demo;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.grid.MeterNumber;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What the simulated meters of a demo count in an hour: the same for the same seed, hour and
 * meter.
 *
 * <p>The law: where there is a producer, all production is exactly 110 % of all consumption. That
 * it also comes at night is the price of it. Consumption is in multiples of 10 Wh, so that 110 %
 * of it is a whole number, and as far as the producers' connections go.
 */
public final class Simulation {

    private static final long STEP_WATT_HOURS = 10;
    private static final long PERCENT_PRODUCED = 110;
    /** Of the producers' connections; the rest is room for uneven shares. */
    private static final long PERCENT_USED = 90;

    private final long seed;
    private final ZoneId zone;

    public Simulation(long seed, ZoneId zone) {
        this.seed = seed;
        this.zone = zone;
    }

    public Map<MeterNumber, Energy> of(Hour hour, List<SimulatedMeter> meters) {
        List<SimulatedMeter> inOrder = meters.stream()
                .sorted(Comparator.comparing(SimulatedMeter::number)).toList();
        List<SimulatedMeter> producers = inOrder.stream()
                .filter(meter -> !meter.consumes()).toList();
        SortedMap<MeterNumber, Energy> counted = consumption(hour, inOrder, limit(producers));
        long consumed = sum(counted.values(), Energy::wattHours);
        counted.putAll(production(hour, producers,
                Math.multiplyExact(consumed, PERCENT_PRODUCED) / 100));
        return counted;
    }

    /** How much may be consumed so that the producers can make 110 % of it. */
    private static long limit(List<SimulatedMeter> producers) {
        if (producers.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return sum(producers, SimulatedMeter::connectionPowerWatts)
                * PERCENT_USED / PERCENT_PRODUCED;
    }

    private SortedMap<MeterNumber, Energy> consumption(Hour hour, List<SimulatedMeter> meters,
                                                       long limit) {
        SortedMap<MeterNumber, Energy> wanted = new TreeMap<>();
        meters.stream().filter(SimulatedMeter::consumes).forEach(meter ->
                wanted.put(meter.number(), meter.scripted().orElseGet(() -> load(hour, meter))));
        long total = sum(wanted.values(), Energy::wattHours);
        if (total > limit) {
            meters.stream().filter(SimulatedMeter::consumes)
                    .filter(meter -> meter.scripted().isEmpty()).forEach(meter ->
                    wanted.computeIfPresent(meter.number(), (number, energy) ->
                            inSteps(share(energy.wattHours(), limit, total))));
        }
        return wanted;
    }

    private Energy load(Hour hour, SimulatedMeter meter) {
        int hourOfDay = hour.start().atZone(zone).getHour();
        long perMille = LoadProfile.thousandths(meter.kind(), hourOfDay);
        long percent = 70 + random(hour, meter).nextInt(61);
        long wattHours = meter.connectionPowerWatts() * perMille * percent / 100_000;
        return inSteps(Math.min(wattHours, meter.connectionPowerWatts()));
    }

    /** Scripted producers first; what is left is split over the others, or scales the script. */
    private Map<MeterNumber, Energy> production(Hour hour, List<SimulatedMeter> producers,
                                                long total) {
        List<SimulatedMeter> scripted = producers.stream()
                .filter(meter -> meter.scripted().isPresent()).toList();
        List<SimulatedMeter> free = producers.stream()
                .filter(meter -> meter.scripted().isEmpty()).toList();
        long told = sum(scripted, Simulation::scriptedWattHours);
        SortedMap<MeterNumber, Energy> produced = new TreeMap<>();
        if (told > 0 && (told > total || free.isEmpty())) {
            produced.putAll(split(total, scripted, Simulation::scriptedWattHours));
            free.forEach(meter -> produced.put(meter.number(), Energy.ZERO));
        } else if (free.isEmpty()) {
            produced.putAll(split(total, scripted, SimulatedMeter::connectionPowerWatts));
        } else {
            scripted.forEach(meter -> produced.put(meter.number(), meter.scripted().orElseThrow()));
            produced.putAll(split(total - told, free, meter -> meter.connectionPowerWatts()
                    * (92 + random(hour, meter).nextInt(17))));
        }
        return produced;
    }

    /** Splits by weight; the differences of floors of running totals lose nothing. */
    private static Map<MeterNumber, Energy> split(long total, List<SimulatedMeter> meters,
                                                  ToLongFunction<SimulatedMeter> weight) {
        SortedMap<MeterNumber, Energy> shares = new TreeMap<>();
        long all = sum(meters, weight);
        long running = 0;
        for (SimulatedMeter meter : meters) {
            long before = share(running, total, all);
            running = Math.addExact(running, weight.applyAsLong(meter));
            shares.put(meter.number(), new Energy(share(running, total, all) - before));
        }
        return shares;
    }

    private SplittableRandom random(Hour hour, SimulatedMeter meter) {
        return new SplittableRandom(
                (seed * 31 + hour.number()) * 1_000_003 + meter.number().value());
    }

    private static long scriptedWattHours(SimulatedMeter meter) {
        return meter.scripted().map(Energy::wattHours).orElse(0L);
    }

    private static Energy inSteps(long wattHours) {
        return new Energy(wattHours / STEP_WATT_HOURS * STEP_WATT_HOURS);
    }

    /** floor(part × total / all). */
    private static long share(long part, long total, long all) {
        return BigInteger.valueOf(part).multiply(BigInteger.valueOf(total))
                .divide(BigInteger.valueOf(all)).longValueExact();
    }

    private static <T> long sum(Collection<T> summands, ToLongFunction<T> of) {
        return summands.stream().mapToLong(of).reduce(0, Math::addExact);
    }
}
