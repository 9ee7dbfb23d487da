package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import java.time.Instant;
import java.util.Optional;

/** What a meter's display shows; without a moment of its own, now. */
public record ShownRegister(MeterCode meter, long wattHours, Optional<Instant> at) {
}
