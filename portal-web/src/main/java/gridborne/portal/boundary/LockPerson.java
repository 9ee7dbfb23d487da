package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.links.Links;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Keeps somebody out, and lets them in again. Sessions, tokens and links end at once. */
@ApplicationScoped
public class LockPerson {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private LastAdmin lastAdmin;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    @Transactional
    public PersonWorkResult lock(PersonId id) {
        Person admin = permission.anyOf(Role.ADMIN);
        Optional<Person> person = people.byId(id);
        if (person.isEmpty()) {
            return new PersonWorkResult.NoSuchPerson();
        }
        if (admin.id().equals(id)) {
            return new PersonWorkResult.Oneself();
        }
        if (lastAdmin.is(person.get())) {
            return new PersonWorkResult.LastAdmin();
        }
        if (people.mayEnter(id)) {
            people.lock(id, clock.instant());
            links.forget(id);
            audit.record("lock person", "person " + id, "may enter becomes kept out");
        }
        return new PersonWorkResult.Done(person.get());
    }

    /** A merged one stays locked: whoever it was signs in as the other. */
    @Transactional
    public PersonWorkResult unlock(PersonId id) {
        permission.anyOf(Role.ADMIN);
        Optional<Person> person = people.byId(id);
        if (person.isEmpty()) {
            return new PersonWorkResult.NoSuchPerson();
        }
        if (people.isMerged(id)) {
            return new PersonWorkResult.Merged();
        }
        if (!people.mayEnter(id)) {
            people.unlock(id);
            audit.record("unlock person", "person " + id, "kept out becomes may enter");
        }
        return new PersonWorkResult.Done(person.get());
    }
}
