package gridborne.tenants.meters;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterCode;

/** What came of adding a meter. */
public sealed interface AddMeterResult {

    record Added(Meter meter) implements AddMeterResult {
    }

    record CodeTaken(MeterCode code) implements AddMeterResult {
    }

    record UnknownOwner(AccountNumber owner) implements AddMeterResult {
    }
}
