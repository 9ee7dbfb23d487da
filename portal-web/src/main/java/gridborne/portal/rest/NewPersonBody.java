package gridborne.portal.rest;

import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Role;
import java.util.List;
import java.util.Set;

/** A person to be, with their roles. */
public record NewPersonBody(String name, String login, String password, List<Role> roles) {

    public NewPersonBody {
        new NewPerson(login, name, new Password(password), Set.copyOf(roles));
        if (roles.contains(Role.OPERATOR)) {
            throw new IllegalArgumentException("Operators belong to the platform, not to a utility."
                    + " Choose among RESIDENT, PRODUCER, TREASURER, ADMIN and AUDITOR.");
        }
    }

    NewPerson person() {
        return new NewPerson(login, name, new Password(password), Set.copyOf(roles));
    }
}
