package gridborne.portal.rest;

import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.people.Person;
import java.util.Optional;

/**
 * What is to be different about an actor; what is left out stays.
 *
 * @param login of the person who signs for it from now on; empty text: the utility's admins
 */
public record ActorChangeBody(Optional<ActorKind> kind, Optional<String> name,
                              Optional<String> login) {

    public ActorChangeBody {
        if (name.filter(ActorBody::isNoName).isPresent()) {
            throw new IllegalArgumentException(ActorBody.NAMES);
        }
    }

    Optional<String> loginOr(Optional<Person> person) {
        return login.isPresent() ? login.filter(typed -> !typed.isBlank())
                : person.map(Person::login);
    }

    ActorKind kindOf(Actor actor) {
        return kind.orElse(actor.kind());
    }
}
