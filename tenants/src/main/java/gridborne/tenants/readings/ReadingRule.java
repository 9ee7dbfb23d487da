package gridborne.tenants.readings;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides on a reading (S4.1 to S4.3). {@code latest} is the latest moment a reading may be of:
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
        if (meter.retired()) {
            return new ReadingDecision.RetiredMeter(meter.code());
        }
        if (reading.at().isAfter(now.plus(CLOCK_MAY_BE_FAST))) {
            return new ReadingDecision.FromTheFuture(meter.code(), reading.at(), now);
        }
        if (reading.at().isBefore(Instant.EPOCH)) {
            return new ReadingDecision.FromThePast(meter.code(), reading.at());
        }
        long shown = reading.registerWattHours();
        if (shown < 0 || shown > Register.MAX_WATT_HOURS) {
            return new ReadingDecision.OutOfRange(meter.code(), shown);
        }
        return decide(new Register(shown), reading);
    }

    /** What a demo made up is not held for being implausible: its sum has to come out (S4.3). */
    private ReadingDecision decide(Register register, NewReading reading) {
        if (register.isBelow(last.register())) {
            return new ReadingDecision.RegisterWentBack(meter.code(), register, last.register());
        }
        Energy possible = possibleUntil(reading.at());
        boolean madeUp = reading.source().equals(ReadingSource.SIMULATION);
        return !madeUp && register.since(last.register()).compareTo(possible) > 0
                ? new ReadingDecision.Held(meter, register, last.register(), possible)
                : new ReadingDecision.Accepted(meter, register);
    }

    /** Connection power × elapsed time × 1.2, rounded down, and one Wh for the display. */
    private Energy possibleUntil(Instant at) {
        long seconds = Math.max(0, Duration.between(last.at(), at).toSeconds());
        long tenthsOfWattSeconds = Math.multiplyExact(
                Math.multiplyExact(meter.connectionPowerWatts(), seconds), TOLERANCE_TENTHS);
        return Energy.ofWattHours(
                tenthsOfWattSeconds / (10 * SECONDS_PER_HOUR) + DISPLAY_WATT_HOURS);
    }
}
