package gridborne.tenants.people;

import gridborne.grid.AccountNumber;

import java.util.Optional;
import java.util.Set;

/** A person of the current tenant. Only the one who holds coins has an account. */
public record Person(PersonId id, String login, String name, Set<Role> roles,
                     Optional<AccountNumber> account) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
