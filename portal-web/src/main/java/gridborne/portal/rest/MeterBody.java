package gridborne.portal.rest;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.portal.boundary.AccountRef;
import gridborne.tenants.meters.NewMeter;
import java.util.List;
import java.util.Optional;

/**
 * A meter to be.
 *
 * @param registerWh what its display shows now
 * @param simulatedWh what a demo's meter counts in its first hours
 */
public record MeterBody(MeterCode code, String name, MeterKind kind, Direction direction,
                        AccountRef owner, Long connectionPowerW, Register registerWh,
                        Optional<Boolean> simulated, Optional<List<Energy>> simulatedWh,
                        Optional<LocationBody> location) {

    private static final long STEP_WATT_HOURS = 10;

    public MeterBody {
        meter(AccountNumber.UTILITY, code, name, kind, direction, connectionPowerW, registerWh,
                simulated, simulatedWh, location);
        simulatedWh.stream().flatMap(List::stream)
                .forEach(energy -> requirePossible(energy, direction, connectionPowerW));
    }

    NewMeter ownedBy(AccountNumber account) {
        return meter(account, code, name, kind, direction, connectionPowerW, registerWh,
                simulated, simulatedWh, location);
    }

    private static NewMeter meter(AccountNumber account, MeterCode code, String name,
            MeterKind kind, Direction direction, long watts, Register register,
            Optional<Boolean> simulated, Optional<List<Energy>> hours,
            Optional<LocationBody> location) {
        return new NewMeter(code, name, kind, direction, account, watts, register,
                location.map(LocationBody::location), simulated.orElse(false),
                hours.orElse(List.of()));
    }

    /** So that production can be 110 % of it, and no reading is implausible. */
    private static void requirePossible(Energy energy, Direction direction, long watts) {
        if (energy.wattHours() > watts) {
            throw new IllegalArgumentException("At " + watts + " W a meter counts no "
                    + energy + " in an hour. Lower simulated_wh or raise connection_power_w.");
        }
        if (direction == Direction.CONSUMPTION && energy.wattHours() % STEP_WATT_HOURS != 0) {
            throw new IllegalArgumentException("Simulated consumption comes in multiples of 10 Wh,"
                    + " not " + energy + ", so that production can be 110 % of it.");
        }
    }
}
