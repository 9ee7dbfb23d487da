package gridborne.portal.demo;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.grid.MeterNumber;
import gridborne.portal.boundary.SettleDueHour;
import gridborne.tenants.clock.DemoClock;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.readings.NewReading;
import gridborne.tenants.readings.ReadingSource;
import gridborne.tenants.readings.Readings;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * One hour of a demo, in one transaction: the clock moves to the next hour, the simulated meters
 * are read, the hour is given to the chain. The clock's row is the lock: two presses at once are
 * two hours, one after the other.
 */
@ApplicationScoped
class DemoHour {

    private static final Logger LOG = Logger.getLogger(DemoHour.class.getName());
    private static final int HOURS_AT_MOST = 24;

    @Inject
    private CurrentTenant current;

    @Inject
    private DemoClock clock;

    @Inject
    private Meters meters;

    @Inject
    private Readings readings;

    @Inject
    private SettleDueHour settlement;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Hour play() {
        Instant end = clock.advanceToNextHour();
        Hour hour = Hour.of(end).previous();
        read(hour, end);
        settle();
        return hour;
    }

    /** Should the clock have passed hours without settling them, they come first. */
    private void settle() {
        for (int i = 0; i < HOURS_AT_MOST && settlement.settle().isPresent(); i++) {
            LOG.fine("An hour of the demo is given to the chain.");
        }
    }

    private void read(Hour hour, Instant at) {
        List<Meter> simulated = meters.all().stream()
                .filter(meter -> meter.simulated() && !meter.retired()).toList();
        Map<MeterNumber, Energy> energies = simulation().of(hour,
                simulated.stream().map(this::simulatedMeter).toList());
        simulated.forEach(meter -> read(meter, energies.get(meter.number()), at));
    }

    private void read(Meter meter, Energy energy, Instant at) {
        long register = readings.last(meter.number()).orElseThrow().plus(energy).wattHours();
        readings.record(new NewReading(meter.code(), register, at, ReadingSource.SIMULATION));
    }

    private Simulation simulation() {
        Tenant tenant = current.tenant();
        return new Simulation(tenant.slug().hashCode(), tenant.zone());
    }

    private SimulatedMeter simulatedMeter(Meter meter) {
        return new SimulatedMeter(meter.number(), meter.kind(), meter.direction(),
                meter.connectionPowerWatts(), scripted(meter));
    }

    /** What the meter was told for this hour of its own; nothing, once the script is over. */
    private Optional<Energy> scripted(Meter meter) {
        List<Energy> script = meter.simulatedHours();
        int played = script.isEmpty() ? 0
                : readings.count(meter.number(), ReadingSource.SIMULATION, script.size());
        return played < script.size() ? Optional.of(script.get(played)) : Optional.empty();
    }
}
