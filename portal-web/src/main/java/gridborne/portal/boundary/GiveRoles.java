package gridborne.portal.boundary;

import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes what somebody may do (S10.4). Whoever owns coins from now on gets an account. */
@ApplicationScoped
public class GiveRoles {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private LastAdmin lastAdmin;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Transactional
    public PersonWorkResult give(PersonId id, Set<Role> roles) {
        permission.anyOf(Role.ADMIN);
        Optional<Person> person = people.byId(id);
        if (person.isEmpty()) {
            return new PersonWorkResult.NoSuchPerson();
        }
        if (roles.isEmpty() || !Role.OF_A_UTILITY.containsAll(roles)) {
            return new PersonWorkResult.NoRoles();
        }
        if (!roles.contains(Role.ADMIN) && lastAdmin.is(person.get())) {
            return new PersonWorkResult.LastAdmin();
        }
        return new PersonWorkResult.Done(given(person.get(), roles));
    }

    private Person given(Person before, Set<Role> roles) {
        if (before.roles().equals(roles)) {
            return before;
        }
        Person after = people.changeRoles(before.id(), roles);
        if (before.account().isEmpty()) {
            after.account().ifPresent(account -> journal.append(
                    new Operation.OpenAccount(account),
                    actor.cause("add person " + after.id())));
        }
        audit.record("change roles", "person " + before.id(), sorted(before) + " becomes "
                + sorted(after));
        return after;
    }

    private static List<Role> sorted(Person person) {
        return person.roles().stream().sorted().toList();
    }
}
