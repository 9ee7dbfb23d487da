package gridborne.portal.boundary;

import gridborne.energy.TimeLeft;
import gridborne.grid.MeterState;
import gridborne.tenants.meters.Meter;
import java.util.Optional;

/** A meter: where it stands, and what the book says of it, once the book knows it. */
public record MeterOverview(Meter meter, Optional<MeterState> state,
                            Optional<TimeLeft> timeLeft) {
}
