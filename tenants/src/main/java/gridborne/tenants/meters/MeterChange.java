package gridborne.tenants.meters;

import gridborne.grid.AccountNumber;

import java.util.Optional;

/** What is to be different about a meter; what is left out stays. */
public record MeterChange(Optional<String> name, Optional<Location> location,
                          Optional<Long> connectionPowerWatts, Optional<AccountNumber> owner) {

    public MeterChange {
        name.ifPresent(NewMeter::requireName);
        connectionPowerWatts.ifPresent(NewMeter::requirePower);
    }

    public boolean isNothing() {
        return name.isEmpty() && location.isEmpty() && connectionPowerWatts.isEmpty()
                && owner.isEmpty();
    }
}
