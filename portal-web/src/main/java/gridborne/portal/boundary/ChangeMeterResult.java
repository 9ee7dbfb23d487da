package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.meters.Meter;
import java.util.Optional;

/** What came of changing a meter. */
public sealed interface ChangeMeterResult {

    /** With the operation that tells the chain of a new owner. */
    record Changed(Meter meter, Optional<SequenceNumber> operation) implements ChangeMeterResult {
    }

    record NoSuchMeter() implements ChangeMeterResult {
    }

    record NoSuchOwner(AccountRef owner) implements ChangeMeterResult {
    }

    record Retired(MeterCode code) implements ChangeMeterResult {
    }
}
