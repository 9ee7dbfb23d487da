package gridborne.portal.demo;

import gridborne.energy.Energy;
import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import java.util.Optional;

/** A meter that counts by itself. {@code scripted}: what it was told to count in this hour. */
public record SimulatedMeter(MeterNumber number, MeterKind kind, Direction direction,
                             long connectionPowerWatts, Optional<Energy> scripted) {

    boolean consumes() {
        return direction == Direction.CONSUMPTION;
    }
}
