package gridborne.tenants.meters;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;

import java.util.List;
import java.util.Optional;

/** A metering point to be, with what its display shows at the start. */
public record NewMeter(MeterCode code, String name, MeterKind kind, Direction direction,
                       AccountNumber owner, long connectionPowerWatts, Register start,
                       Optional<Location> location, boolean simulated,
                       List<Energy> simulatedHours) {

    private static final int MAX_NAME = 100;
    /**
     * 100 MW: above what any connection of a community has, below what S4.3 would overflow with.
     */
    private static final long MAX_WATTS = 100_000_000;
    private static final int MAX_SIMULATED = 10_000;

    public NewMeter {
        simulatedHours = List.copyOf(simulatedHours);
        requireName(name);
        requirePower(connectionPowerWatts);
        if (simulatedHours.size() > MAX_SIMULATED) {
            throw new IllegalArgumentException("At most " + MAX_SIMULATED + " simulated hours.");
        }
    }

    public static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= MAX_NAME;
    }

    public static boolean isPower(long connectionPowerWatts) {
        return connectionPowerWatts > 0 && connectionPowerWatts <= MAX_WATTS;
    }

    static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("A meter's name has 1 to " + MAX_NAME
                    + " characters.");
        }
    }

    static void requirePower(long connectionPowerWatts) {
        if (!isPower(connectionPowerWatts)) {
            throw new IllegalArgumentException("A connection has 1 to " + MAX_WATTS + " W, not "
                    + connectionPowerWatts + ".");
        }
    }
}
