package gridborne.portal.rest.bulk;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.ShownRegister;
import java.time.Instant;
import java.util.Optional;

/** A line: what a meter's display shows, and when; now, if that is left out. */
public record LineBody(MeterCode meter, Long registerWh, Optional<Instant> at) {

    ShownRegister shown() {
        return new ShownRegister(meter, registerWh, at);
    }
}
