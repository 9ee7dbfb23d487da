package gridborne.tenants.meters;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import java.util.Optional;

/** A meter in service as it could be registered anew: with the last register accepted of it. */
public record ExportedMeter(MeterNumber number, MeterCode code, String name, MeterKind kind,
                            Direction direction, AccountNumber owner, Optional<String> ownerLogin,
                            long connectionPowerWatts, Register register,
                            Optional<Location> location) {
}
