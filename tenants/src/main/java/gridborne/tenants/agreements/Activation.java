package gridborne.tenants.agreements;

import gridborne.agreement.AgreementBook;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Which meters settle: those of gridborne owners, unless the utility migrates (S8.3). */
@ApplicationScoped
@Transactional
public class Activation {

    @Inject
    private AgreementRules rules;

    @Inject
    private Actors actors;

    @Inject
    private People people;

    @Inject
    private AgreementBook book;

    public boolean required() {
        return rules.required();
    }

    /** What a register shows at a full hour was used in the hour before. */
    public boolean settles(Meter meter, Instant at) {
        Hour hour = Hour.of(at.isAfter(Instant.EPOCH) ? at.minusNanos(1) : at);
        return !required() || owner(meter.owner())
                .filter(actor -> book.gridborne(actor.address(), hour)).isPresent();
    }

    private Optional<Actor> owner(AccountNumber account) {
        return account.equals(AccountNumber.UTILITY) ? actors.utility()
                : people.ownerOf(account).map(Person::id).flatMap(actors::ofPerson);
    }
}
