package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.rest.json.WrongField;
import gridborne.tenants.meters.MeterChange;
import java.util.Optional;

/** What is to be different about a meter; what is left out stays. */
public record MeterChangeBody(Optional<String> name, Optional<LocationBody> location,
                              Optional<Long> connectionPowerW, Optional<AccountRef> owner) {

    public MeterChangeBody {
        WrongField.named("name", () -> new MeterChange(name, Optional.empty(), Optional.empty(),
                Optional.empty()));
        WrongField.named("connection_power_w", () -> new MeterChange(Optional.empty(),
                Optional.empty(), connectionPowerW, Optional.empty()));
    }

    MeterChange ownedBy(Optional<AccountNumber> account) {
        return new MeterChange(name, location.map(LocationBody::location), connectionPowerW,
                account);
    }
}
