package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.tenants.readings.BulkReadings;
import gridborne.tenants.readings.NewReading;
import gridborne.tenants.readings.ReadingDecision;
import gridborne.tenants.readings.ReadingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Takes readings of many meters in one transaction, each by the rule for a single one (S4). */
@ApplicationScoped
public class RecordReadings {

    @Inject
    private Permission permission;

    @Inject
    private BulkReadings readings;

    @Inject
    private GridClock gridClock;

    /** Asked before the first line is looked at: a stranger's lines are not even read. */
    public void permitted() {
        permission.gateway();
    }

    /** One decision for each register, in their order. */
    @Transactional
    public List<ReadingDecision> record(List<ShownRegister> registers) {
        ReadingSource source = ReadingSource.gateway(permission.gateway());
        Instant now = gridClock.now();
        return readings.record(registers.stream().map(shown -> new NewReading(shown.meter(),
                shown.wattHours(), shown.at().orElse(now), source)).toList());
    }
}
