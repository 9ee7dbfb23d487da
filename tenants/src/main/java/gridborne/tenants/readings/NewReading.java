package gridborne.tenants.readings;

import gridborne.grid.MeterCode;

import java.time.Instant;

/**
 * What was received for a meter. The register is a bare number here: whether it can be one at all
 * is part of the decision (S4.2).
 */
public record NewReading(MeterCode meter, long registerWattHours, Instant at,
                         ReadingSource source) {
}
