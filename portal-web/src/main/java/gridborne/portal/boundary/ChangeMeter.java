package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Journal;
import gridborne.grid.MeterCode;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.MeterChange;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;

/** Changes what is known of a meter; its owner here and in the book, in one transaction. */
@ApplicationScoped
public class ChangeMeter {

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

    @Transactional
    public ChangeMeterResult change(MeterCode code, Optional<AccountRef> owner,
                                    Function<Optional<AccountNumber>, MeterChange> change) {
        permission.anyOf(Role.ADMIN);
        Optional<Meter> meter = meters.byCode(code);
        Optional<AccountNumber> account = owner.flatMap(accounts::of);
        if (meter.isEmpty()) {
            return new ChangeMeterResult.NoSuchMeter();
        }
        if (owner.isPresent() && account.isEmpty()) {
            return new ChangeMeterResult.NoSuchOwner(owner.get());
        }
        return change(meter.get(), change.apply(
                account.filter(other -> !other.equals(meter.get().owner()))));
    }

    private ChangeMeterResult change(Meter meter, MeterChange change) {
        if (meter.retired() && change.owner().isPresent()) {
            return new ChangeMeterResult.Retired(meter.code());
        }
        Meter changed = meters.change(meter.number(), change);
        Optional<SequenceNumber> operation = change.owner().map(owner -> journal.append(
                new Operation.ChangeOwner(meter.number(), owner),
                actor.cause("change the owner of meter " + meter.code())));
        if (!change.isNothing()) {
            audit.record("change meter", "meter " + meter.code(), description(meter)
                    + " becomes " + description(changed));
        }
        return new ChangeMeterResult.Changed(changed, operation);
    }

    /**
     * Everything that can be changed, so that the log tells what it was and what it is; but no
     * name of a resident's house, which may say whose it is and which the log could not forget.
     */
    private static String description(Meter meter) {
        return (meter.owner().equals(AccountNumber.UTILITY) ? "'" + meter.name() + "'" : "a meter")
                + " of account " + meter.owner() + ", "
                + meter.connectionPowerWatts() + " W, at " + meter.location()
                .map(place -> place.x() + "/" + place.y()).orElse("no place");
    }
}
