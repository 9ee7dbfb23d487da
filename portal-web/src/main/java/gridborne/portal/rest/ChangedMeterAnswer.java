package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.portal.boundary.ChangeMeterResult.Changed;
import gridborne.tenants.meters.Meter;
import java.util.Optional;

/**
 * A meter as it is registered now.
 *
 * @param operation what tells the chain of a new owner; null where there is none
 */
public record ChangedMeterAnswer(MeterCode code, String name, MeterKind kind, Direction direction,
                                 MeterNumber number, AccountNumber owner, Long connectionPowerW,
                                 Boolean retired, Optional<LocationBody> location,
                                 Optional<SequenceNumber> operation) {

    static ChangedMeterAnswer of(Changed changed) {
        Meter meter = changed.meter();
        return new ChangedMeterAnswer(meter.code(), meter.name(), meter.kind(), meter.direction(),
                meter.number(), meter.owner(), meter.connectionPowerWatts(), meter.retired(),
                meter.location().map(LocationBody::of), changed.operation());
    }
}
