package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.AddMeterResult;
import gridborne.tenants.meters.AddMeterResult.Added;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.NewMeter;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;

/** Registers a meter and adds it to the book, in one transaction. */
@ApplicationScoped
public class AddMeter {

    @Inject
    private Permission permission;

    @Inject
    private Accounts accounts;

    @Inject
    private Meters meters;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    /** Empty where there is no such owner, or one who holds no coins. */
    @Transactional
    public Optional<AddMeterResult> add(AccountRef owner, Function<AccountNumber, NewMeter> meter) {
        permission.anyOf(Role.ADMIN);
        return accounts.of(owner).map(account -> add(meter.apply(account)));
    }

    private AddMeterResult add(NewMeter meter) {
        AddMeterResult result = meters.add(meter);
        if (result instanceof Added added) {
            booked(added.meter(), meter);
        }
        return result;
    }

    private void booked(Meter meter, NewMeter asked) {
        journal.append(new Operation.AddMeter(meter.number(), meter.direction(), meter.owner(),
                asked.start()), actor.cause("add meter " + meter.code()));
        audit.record("add meter", "meter " + meter.code(), meter.direction() + " number "
                + meter.number() + " of account " + meter.owner() + " from " + asked.start());
    }
}
