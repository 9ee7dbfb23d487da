package gridborne.portal.boundary;

import gridborne.energy.Energy;
import gridborne.grid.Journal;
import gridborne.grid.MeterCode;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Takes a meter out of service, here and in the book, in one transaction. Not before its last
 * energy was given to the chain, which takes no reading of a retired meter.
 */
@ApplicationScoped
public class RetireMeter {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Registers registers;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Transactional
    public MeterWorkResult retire(MeterCode code) {
        permission.anyOf(Role.ADMIN);
        return meters.byCode(code).map(this::retire).orElseGet(MeterWorkResult.NoSuchMeter::new);
    }

    private MeterWorkResult retire(Meter meter) {
        if (registers.locked(meter.number()).device().retired()) {
            return new MeterWorkResult.Retired(meter.code());
        }
        Energy unreported = registers.unreported(meter.number());
        if (!unreported.equals(Energy.ZERO)) {
            return new MeterWorkResult.EnergyWaits(meter.code(), unreported);
        }
        meters.retire(meter.number());
        SequenceNumber operation = journal.append(new Operation.RetireMeter(meter.number()),
                actor.cause("retire meter " + meter.code()));
        audit.record("retire meter", "meter " + meter.code(), "number " + meter.number());
        return new MeterWorkResult.OnItsWay(operation);
    }
}
