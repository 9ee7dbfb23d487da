package gridborne.portal.boundary;

import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Changes what an actor is called, what it is and who signs for it. Its address stays, since it is
 * in what was signed; and so does whether it is a partner, since the contract recognised it as one.
 */
@ApplicationScoped
public class ChangeActor {

    @Inject
    private Permission permission;

    @Inject
    private Actors actors;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    /** With the login of whoever signs for it from now on; without, an admin does. */
    @Transactional
    public ChangeActorResult change(ActorId id, ActorKind kind, String name,
                                    Optional<String> login) {
        permission.anyOf(Role.ADMIN);
        Optional<Actor> found = actors.locked(id);
        if (found.isEmpty()) {
            return new ChangeActorResult.Absent();
        }
        Optional<Person> person = login.flatMap(people::byLogin);
        if (login.isPresent() && person.isEmpty()) {
            return new ChangeActorResult.NoSuchPerson(login.get());
        }
        return change(found.get(), kind, name, person.map(Person::id));
    }

    private ChangeActorResult change(Actor before, ActorKind kind, String name,
                                     Optional<PersonId> person) {
        if (!before.kind().mayBecome(kind)) {
            return new ChangeActorResult.OtherKind(before.kind(), kind);
        }
        Actor after = new Actor(before.id(), kind, name, before.address(), before.ownWallet(),
                person);
        if (!after.equals(before) && !actors.change(after)) {
            return new ChangeActorResult.PersonTaken();
        }
        if (!after.equals(before)) {
            audit.record("change actor", "actor " + after.id(), said(before) + " -> "
                    + said(after));
        }
        return new ChangeActorResult.Changed(after);
    }

    /** Not its name: the log is for ever, and a name may have to be forgotten (S9.1). */
    private static String said(Actor actor) {
        return actor.kind() + actor.person().map(PersonId::toString).map(" of person "::concat)
                .orElse("");
    }
}
