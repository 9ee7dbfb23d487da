package gridborne.tenants.meters;

import gridborne.grid.MeterNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.tenants.people.PersonId;
import java.util.Optional;

/**
 * A meter in a list, with whose it is.
 *
 * @param owner  a person, where a person owns it
 * @param ownerName empty for the utility's own
 */
public record ListedMeter(MeterNumber number, MeterCode code, String name, MeterKind kind,
                          Direction direction, Optional<PersonId> owner, String ownerName,
                          long connectionPowerWatts, boolean isProtected, boolean silent,
                          boolean retired) {
}
