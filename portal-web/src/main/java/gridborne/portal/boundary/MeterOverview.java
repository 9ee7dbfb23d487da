package gridborne.portal.boundary;

import gridborne.energy.TimeLeft;
import gridborne.grid.MeterState;
import gridborne.tenants.meters.Meter;
import java.util.Optional;

/**
 * A meter: where it stands, and, once the book knows it, what the book says of it and whether it is
 * connected. Its feed is for those who keep it running.
 */
public record MeterOverview(Meter meter, Optional<MeterState> state,
                            Optional<Connection> connection, Optional<TimeLeft> timeLeft,
                            Optional<MeterFeed> feed) {
}
