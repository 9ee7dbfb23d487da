package gridborne.tenants.readings;

import gridborne.energy.Hour;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A reading as it was kept (S4.5); its register is a bare number, as it was received. */
public record KeptReading(ReadingId id, MeterNumber number, MeterCode meter, Instant at,
                          Instant received, long registerWattHours, Optional<Hour> hour,
                          OptionalLong energyWattHours, ReadingSource source, Quality quality,
                          String rule) {
}
