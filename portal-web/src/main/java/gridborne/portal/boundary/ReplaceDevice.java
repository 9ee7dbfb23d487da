package gridborne.portal.boundary;

import gridborne.energy.Register;
import gridborne.grid.Journal;
import gridborne.grid.MeterCode;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.readings.ReadingSource;
import gridborne.tenants.readings.ReplaceResult;
import gridborne.tenants.readings.Replacements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Another device at the same metering point, here and in the book, in one transaction (S4.4). */
@ApplicationScoped
public class ReplaceDevice {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Replacements replacements;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Transactional
    public MeterWorkResult replace(MeterCode code, Register last, Register start) {
        Person admin = permission.anyOf(Role.ADMIN);
        return meters.byCode(code).map(meter -> replace(meter, last, start, admin))
                .orElseGet(MeterWorkResult.NoSuchMeter::new);
    }

    private MeterWorkResult replace(Meter meter, Register last, Register start, Person admin) {
        ReplaceResult result = replacements.replace(meter, last, start,
                ReadingSource.person(admin.id()));
        if (result instanceof ReplaceResult.Refused refused) {
            return new MeterWorkResult.FinalRegisterRefused(refused.decision());
        }
        SequenceNumber operation = journal.append(
                new Operation.ReplaceMeter(meter.number(), last, start),
                actor.cause("replace the device of meter " + meter.code()));
        audit.record("replace device", "meter " + meter.code(),
                "final register " + last + ", start register " + start);
        return new MeterWorkResult.OnItsWay(operation);
    }
}
