package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.pool.Pool;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.pools.Pools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the account somebody means. */
@ApplicationScoped
class Accounts {

    @Inject
    private People people;

    @Inject
    private Pools pools;

    /** Nothing, if there is no such person or account here, or the person holds no coins. */
    Optional<AccountNumber> of(AccountRef account) {
        if (account instanceof AccountRef.OfPerson person) {
            return people.byLogin(person.login()).flatMap(Person::account);
        }
        AccountNumber number = ((AccountRef.Numbered) account).number();
        return number.equals(AccountNumber.UTILITY) ? Optional.of(number)
                : people.ownerOf(number).flatMap(Person::account).or(() -> pools.of(number)
                        .filter(Pool::isOpen).map(Pool::account));
    }
}
