package gridborne.portal.boundary;

import gridborne.energy.Energy;
import gridborne.grid.MeterCode;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.readings.ReadingDecision;

/** What came of work at a metering point that the chain is told of. */
public sealed interface MeterWorkResult {

    record OnItsWay(SequenceNumber operation) implements MeterWorkResult {
    }

    record NoSuchMeter() implements MeterWorkResult {
    }

    record Retired(MeterCode code) implements MeterWorkResult {
    }

    /** The final register of the old device went back, or jumped (S4.2, S4.3). */
    record FinalRegisterRefused(ReadingDecision decision) implements MeterWorkResult {
    }

    /** Energy that no hour has reported yet would be lost with the meter. */
    record EnergyWaits(MeterCode code, Energy energy) implements MeterWorkResult {
    }
}
