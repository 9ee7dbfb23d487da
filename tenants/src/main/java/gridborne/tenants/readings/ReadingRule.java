package gridborne.tenants.readings;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides on a reading (S4.1 to S4.4). {@code latest} is the latest moment a reading may be of:
 * five minutes ahead of now, for a device whose clock is a little fast.
 */
record ReadingRule(Meter meter, LastRegister last, Instant now) {

    private static final Duration CLOCK_MAY_BE_FAST = Duration.ofMinutes(5);
    private static final long SECONDS_PER_HOUR = 3600;
    /** 1.2 times the connection power, in tenths. */
    private static final long TOLERANCE_TENTHS = 12;
    /** A display rounds down: two of them can differ by a Wh more than flowed between them. */
    private static final long DISPLAY_WATT_HOURS = 1;

    ReadingDecision decide(NewReading reading) {
        Optional<ReadingDecision> impossible = impossible(reading.at());
        if (impossible.isPresent()) {
            return impossible.get();
        }
        long shown = reading.registerWattHours();
        return isRegister(shown) ? decide(new Register(shown), reading)
                : new ReadingDecision.OutOfRange(meter.code(), shown);
    }

    /** The energy of an hour (S4.7): an hour has passed in it, whenever the device tells us. */
    ReadingDecision decide(NewHourReading reading, Optional<SaidBefore> before) {
        long said = reading.energyWattHours();
        return impossible(reading.at())
                .or(() -> before.map(known -> decideAgain(reading, known)))
                .orElseGet(() -> isRegister(said) ? grownBy(Energy.ofWattHours(said))
                        : new ReadingDecision.EnergyOutOfRange(meter.code(), said));
    }

    private ReadingDecision decideAgain(NewHourReading reading, SaidBefore before) {
        long said = reading.energyWattHours();
        return said == before.energyWattHours()
                ? new ReadingDecision.Repeated(meter, reading.hour(), before.quality())
                : new ReadingDecision.HourSaidOtherwise(meter.code(), reading.hour(), said,
                        before.energyWattHours());
    }

    private ReadingDecision grownBy(Energy energy) {
        long shown = Math.addExact(last.register().wattHours(), energy.wattHours());
        if (!isRegister(shown)) {
            return new ReadingDecision.OutOfRange(meter.code(), shown);
        }
        Energy possible = possibleIn(SECONDS_PER_HOUR);
        return energy.compareTo(possible) > 0
                ? new ReadingDecision.Held(meter, new Register(shown), last.register(), possible)
                : new ReadingDecision.Accepted(meter, new Register(shown));
    }

    private Optional<ReadingDecision> impossible(Instant at) {
        if (meter.retired() || last.device().retired()) {
            return Optional.of(new ReadingDecision.RetiredMeter(meter.code()));
        }
        if (at.isAfter(now.plus(CLOCK_MAY_BE_FAST))) {
            return Optional.of(new ReadingDecision.FromTheFuture(meter.code(), at, now));
        }
        if (at.isBefore(Instant.EPOCH)) {
            return Optional.of(new ReadingDecision.FromThePast(meter.code(), at));
        }
        return at.isBefore(last.device().from())
                ? Optional.of(new ReadingDecision.OfTheDeviceBefore(meter.code(), at,
                        last.device().from())) : Optional.empty();
    }

    private static boolean isRegister(long wattHours) {
        return wattHours >= 0 && wattHours <= Register.MAX_WATT_HOURS;
    }

    /** What a demo made up is not held for being implausible: its sum has to come out (S4.3). */
    private ReadingDecision decide(Register register, NewReading reading) {
        if (register.isBelow(last.register())) {
            return reading.at().isBefore(last.at())
                    ? new ReadingDecision.OlderThanTheLast(meter.code(), register, reading.at(),
                            last)
                    : new ReadingDecision.RegisterWentBack(meter.code(), register,
                            last.register());
        }
        Energy possible = possibleUntil(reading.at());
        boolean madeUp = reading.source().equals(ReadingSource.SIMULATION);
        return !madeUp && register.since(last.register()).compareTo(possible) > 0
                ? new ReadingDecision.Held(meter, register, last.register(), possible)
                : new ReadingDecision.Accepted(meter, register);
    }

    private Energy possibleUntil(Instant at) {
        return possibleIn(Math.max(0, Duration.between(last.at(), at).toSeconds()));
    }

    /** Connection power × elapsed time × 1.2, rounded down, and one Wh for the display. */
    private Energy possibleIn(long seconds) {
        long tenthsOfWattSeconds = Math.multiplyExact(
                Math.multiplyExact(meter.connectionPowerWatts(), seconds), TOLERANCE_TENTHS);
        return Energy.ofWattHours(
                tenthsOfWattSeconds / (10 * SECONDS_PER_HOUR) + DISPLAY_WATT_HOURS);
    }
}
