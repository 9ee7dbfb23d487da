package gridborne.tenants.readings;

import gridborne.energy.Hour;
import gridborne.grid.MeterCode;

import java.time.Instant;

/**
 * What a device says that only knows the energy of an hour (S4.7). Like a register, the energy is
 * a bare number here: whether it can be one is part of the decision.
 */
public record NewHourReading(MeterCode meter, Hour hour, long energyWattHours,
                             ReadingSource source) {

    /** The register it is turned into is the one shown when the hour was over. */
    Instant at() {
        return hour.end();
    }
}
