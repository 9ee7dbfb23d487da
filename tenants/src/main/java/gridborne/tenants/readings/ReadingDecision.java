package gridborne.tenants.readings;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.MeterCode;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What became of a reading. Every case can say so in a sentence. */
public sealed interface ReadingDecision {

    String sentence();

    /** What the reading is kept as (S4.5). */
    Quality quality();

    /** It counts, or, when it repeats the last register, is worth 0. */
    record Accepted(Meter meter, Register register) implements ReadingDecision {
        @Override
        public Quality quality() {
            return Quality.ACTUAL;
        }

        @Override
        public String sentence() {
            return "Meter " + meter.code() + ": register " + register + " recorded.";
        }
    }

    /** Kept, but it counts only once the admin has accepted it (S4.3). */
    record Held(Meter meter, Register register, Register last, Energy possible)
            implements ReadingDecision {
        @Override
        public Quality quality() {
            return Quality.HELD;
        }

        @Override
        public String sentence() {
            return "Meter " + meter.code() + ": register " + register + " is "
                    + register.since(last) + " above the last one, but at "
                    + meter.connectionPowerWatts() + " W no more than " + possible
                    + " are possible since then. It is held until the admin accepts or rejects it.";
        }
    }

    /** Kept, and not settled: its owner is not gridborne (S8.3). */
    record WithoutAgreements(Meter meter, Register register) implements ReadingDecision {
        @Override
        public Quality quality() {
            return Quality.HELD;
        }

        @Override
        public String sentence() {
            return "Meter " + meter.code() + ": register " + register + " is kept, but not"
                    + " settled: the owner has no agreements on meter operation and on grid access"
                    + " in force in that hour. Once both are, its next reading settles.";
        }
    }

    /** The same hour with the same energy is the same reading (S4.7); it was decided before. */
    record Repeated(Meter meter, Hour hour, Quality quality) implements ReadingDecision {
        @Override
        public String sentence() {
            return "Meter " + meter.code() + ": " + hour + " was said before with the same energy;"
                    + " it is the same reading and counts once.";
        }
    }

    /** It changed nothing (S4.2). */
    sealed interface Refused extends ReadingDecision {
        @Override
        default Quality quality() {
            return Quality.REJECTED;
        }
    }

    record UnknownMeter(MeterCode code) implements Refused {
        @Override
        public String sentence() {
            return "There is no meter " + code + " here. Check the code on its sticker.";
        }
    }

    record RetiredMeter(MeterCode code) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + " is retired and takes no readings any more.";
        }
    }

    record RegisterWentBack(MeterCode code, Register reported, Register last) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": register " + reported + " is below the last one, " + last
                    + ". If the device was replaced, record it under Meters → Replace.";
        }
    }

    /** It comes out of order; nothing is lost, since registers only grow (S4.1). */
    record OlderThanTheLast(MeterCode code, Register reported, Instant at, LastRegister last)
            implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": register " + reported + " of " + at + " is older than the"
                    + " last one, " + last.register() + " of "
                    + last.at().truncatedTo(ChronoUnit.SECONDS)
                    + ", which has its energy in it already.";
        }
    }

    record FromTheFuture(MeterCode code, Instant at, Instant now) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": a reading of " + at + " is from the future; it is "
                    + now.truncatedTo(ChronoUnit.SECONDS) + " here. Check the clock of the device.";
        }
    }

    /** Before 1970 there are no hours to settle. */
    record FromThePast(MeterCode code, Instant at) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": a reading of " + at + " is older than any meter."
                    + " Check the clock of the device.";
        }
    }

    /** Its energy is in the final register of the device that was replaced (S4.4). */
    record OfTheDeviceBefore(MeterCode code, Instant at, Instant replaced) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": a reading of " + at + " is of the device that was replaced"
                    + " at " + replaced.truncatedTo(ChronoUnit.SECONDS)
                    + "; its final register is recorded.";
        }
    }

    record SuspendedUtility(String name) implements Refused {
        @Override
        public String sentence() {
            return name + " is suspended; its readings are taken again once it is back.";
        }
    }

    record OutOfRange(MeterCode code, long registerWattHours) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": a register shows 0 to " + Register.MAX_WATT_HOURS
                    + " Wh, not " + registerWattHours + ".";
        }
    }

    record EnergyOutOfRange(MeterCode code, long energyWattHours) implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": the energy of an hour is 0 to " + Register.MAX_WATT_HOURS
                    + " Wh, not " + energyWattHours + ". Energy that flows the other way belongs"
                    + " to a meter of the other direction.";
        }
    }

    record HourSaidOtherwise(MeterCode code, Hour hour, long energyWattHours, long saidBefore)
            implements Refused {
        @Override
        public String sentence() {
            return "Meter " + code + ": " + hour + " was said with " + saidBefore
                    + " Wh before, not " + energyWattHours + " Wh. An hour counts once.";
        }
    }
}
