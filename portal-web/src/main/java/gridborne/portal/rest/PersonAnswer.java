package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import java.util.List;
import java.util.Optional;

/** A person, with the account that holds their coins, if they hold any. */
public record PersonAnswer(String login, String name, List<Role> roles,
                           Optional<AccountNumber> account) {

    static PersonAnswer of(Person person) {
        return new PersonAnswer(person.login(), person.name(),
                person.roles().stream().sorted().toList(), person.account());
    }
}
