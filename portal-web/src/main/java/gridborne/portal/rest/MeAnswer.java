package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.portal.boundary.OwnAccount;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import java.util.List;
import java.util.Optional;

/**
 * Who one is and what one has.
 *
 * @param debt coins owed since money went back for coins that were spent already
 */
public record MeAnswer(String login, String name, List<Role> roles,
                       Optional<AccountNumber> account, Coins balance, Coins debt,
                       List<AccountAnswer> accounts, List<MeterAnswer> meters) {

    static MeAnswer of(OwnAccount own) {
        Person person = own.person();
        return new MeAnswer(person.login(), person.name(),
                person.roles().stream().sorted().toList(), person.account(), own.balance(),
                own.balance().negated().orZero(),
                person.account().map(number -> new AccountAnswer(number, own.balance())).stream()
                        .toList(),
                own.meters().stream().map(MeterAnswer::of).toList());
    }
}
