package gridborne.portal.boundary;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.agreements.KeptAgreement;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom the asker signs: for themselves, and an admin for those who have no person here. */
@ApplicationScoped
class Parties {

    @Inject
    private CurrentCaller caller;

    boolean mayRead(KeptAgreement agreement) {
        return caller.isStaff() || !mine(agreement).isEmpty();
    }

    List<Actor> mine(KeptAgreement agreement) {
        return Stream.of(agreement.actor(), agreement.partner()).filter(this::isMine).toList();
    }

    Optional<Actor> mine(KeptAgreement agreement, ActorId party) {
        return agreement.party(party).filter(this::isMine);
    }

    boolean isMine(Actor actor) {
        Optional<Person> person = caller.person();
        return actor.person().map(owner -> person.map(Person::id).filter(owner::equals)
                .isPresent()).orElseGet(() -> caller.is(Role.ADMIN));
    }
}
