package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.portal.boundary.ListPeople;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person of the list, with the coins of their account and since when they are kept out. */
public record ListedPersonAnswer(String login, String name, List<Role> roles,
                                 Optional<AccountNumber> account, Optional<Coins> balance,
                                 Optional<Instant> lockedAt) {

    static ListedPersonAnswer of(ListPeople.Line line) {
        Person person = line.listed().person();
        return new ListedPersonAnswer(person.login(), person.name(),
                person.roles().stream().sorted().toList(), person.account(), line.balance(),
                line.listed().lockedAt());
    }
}
