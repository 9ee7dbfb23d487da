package gridborne.portal.boundary;

import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whom an admin means by a login. */
@ApplicationScoped
public class PersonNamed {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Transactional
    public Optional<PersonId> forAdmin(String login) {
        permission.anyOf(Role.ADMIN);
        return people.byLogin(login).map(Person::id);
    }
}
