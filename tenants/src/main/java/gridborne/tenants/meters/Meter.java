package gridborne.tenants.meters;

import gridborne.energy.Energy;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;

import java.util.List;
import java.util.Optional;

/** A metering point. {@code simulatedHours} is what a demo's meter counts, hour after hour. */
public record Meter(MeterNumber number, MeterCode code, String name, MeterKind kind,
                    Direction direction, AccountNumber owner, long connectionPowerWatts,
                    Optional<Location> location, boolean simulated, List<Energy> simulatedHours,
                    boolean retired) {

    public Meter {
        simulatedHours = List.copyOf(simulatedHours);
    }
}
