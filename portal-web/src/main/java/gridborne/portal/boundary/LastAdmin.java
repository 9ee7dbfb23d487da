package gridborne.portal.boundary;

import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A utility without an admin could never be run again. */
@ApplicationScoped
class LastAdmin {

    @Inject
    private People people;

    boolean is(Person person) {
        return person.is(Role.ADMIN) && people.mayEnter(person.id()) && people.admins() <= 1;
    }
}
