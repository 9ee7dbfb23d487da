package gridborne.portal.boundary;

import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorFilter;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.database.Containing;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Actors with who signs for them, for the utility's staff (S8.1). */
@ApplicationScoped
@Transactional
public class ReadActors {

    /** An actor, and the person who signs for it, if one does. */
    public record Line(Actor actor, Optional<Person> person) {
    }

    private static final int MOST_TO_CHOOSE = 200;

    @Inject
    private Permission permission;

    @Inject
    private Actors actors;

    @Inject
    private People people;

    public List<Line> page(ActorFilter filter, long first, int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return actors.page(filter, first, most).stream().map(this::line).toList();
    }

    public int count(ActorFilter filter) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return actors.count(filter);
    }

    public Optional<Line> one(ActorId id) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return actors.byId(id).map(this::line);
    }

    /** What a person is, if they can be party to anything. */
    public Optional<Line> ofPerson(PersonId person) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return actors.ofPerson(person).map(this::line);
    }

    /** Some to choose from, by name, and whoever was asked for. */
    public List<Actor> choice(Optional<ActorId> asked, Optional<ActorKind> kind) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return Stream.concat(asked.flatMap(actors::byId).stream(),
                actors.page(new ActorFilter(new Containing(""), kind), 0, MOST_TO_CHOOSE)
                        .stream()).distinct().toList();
    }

    private Line line(Actor actor) {
        return new Line(actor, actor.person().flatMap(people::byId));
    }
}
