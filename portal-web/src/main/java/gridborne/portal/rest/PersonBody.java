package gridborne.portal.rest;

import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Role;
import java.util.Set;

/** A person to be, whose role goes without saying: the first operator, the first admin. */
public record PersonBody(String name, String login, String password) {

    public PersonBody {
        new NewPerson(login, name, new Password(password), Set.of(Role.ADMIN));
    }

    NewPerson as(Role role) {
        return new NewPerson(login, name, new Password(password), Set.of(role));
    }
}
