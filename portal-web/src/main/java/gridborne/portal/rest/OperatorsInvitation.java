package gridborne.portal.rest;

import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Role;
import java.util.Set;

/** An operator to be. */
public record OperatorsInvitation(String name, String login) {

    public OperatorsInvitation {
        new NewPerson(login, name, new Password("nobody has this one"), Set.of(Role.OPERATOR));
    }
}
