package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.readings.NewHourReading;
import gridborne.tenants.readings.NewReading;
import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingDecision;
import gridborne.tenants.readings.ReadingSource;
import gridborne.tenants.readings.Readings;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Takes a reading and answers from the projection whether the connection stays open (S4). */
@ApplicationScoped
public class RecordReading {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private Meters meters;

    @Inject
    private Readings readings;

    @Inject
    private GridClock gridClock;

    @Inject
    private RelayDecisions relays;

    /** Without a moment of its own, a register is one of now, by the clock of the grid. */
    @Transactional
    public RecordReadingResult register(MeterCode meter, long wattHours, Optional<Instant> at) {
        ReadingSource source = source(meter);
        return suspended().orElseGet(() -> result(readings.record(new NewReading(meter, wattHours,
                at.orElseGet(gridClock::now), source))));
    }

    /** The energy of an hour, from a device that knows no register (S4.7). */
    @Transactional
    public RecordReadingResult energy(MeterCode meter, Hour hour, long wattHours) {
        ReadingSource source = source(meter);
        return suspended().orElseGet(() -> result(readings.record(
                new NewHourReading(meter, hour, wattHours, source))));
    }

    private Optional<RecordReadingResult> suspended() {
        Tenant tenant = current.tenant();
        return tenant.state() == TenantState.SUSPENDED ? Optional.of(
                new RecordReadingResult.Refused(new ReadingDecision.SuspendedUtility(
                        tenant.name()))) : Optional.empty();
    }

    private ReadingSource source(MeterCode meter) {
        return permission.deliverer(meters.byCode(meter).map(Meter::number));
    }

    private RecordReadingResult result(ReadingDecision decision) {
        if (decision instanceof ReadingDecision.Refused refused) {
            return new RecordReadingResult.Refused(refused);
        }
        if (decision instanceof ReadingDecision.Held held) {
            return taken(held.meter().number(), Quality.HELD, held);
        }
        if (decision instanceof ReadingDecision.WithoutAgreements kept) {
            return taken(kept.meter().number(), Quality.HELD, kept);
        }
        if (decision instanceof ReadingDecision.Repeated repeated) {
            return taken(repeated.meter().number(), repeated.quality(), repeated);
        }
        return taken(((ReadingDecision.Accepted) decision).meter().number(), Quality.ACTUAL,
                decision);
    }

    private RecordReadingResult taken(MeterNumber meter, Quality quality,
                                      ReadingDecision decision) {
        return new RecordReadingResult.Taken(quality, decision,
                relays.decide(meter));
    }
}
