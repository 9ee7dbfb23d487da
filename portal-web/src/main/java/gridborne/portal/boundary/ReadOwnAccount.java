package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.money.Coins;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the caller has. */
@ApplicationScoped
public class ReadOwnAccount {

    @Inject
    private Permission permission;

    @Inject
    private ReadMeters meters;

    @Inject
    private Book book;

    @Transactional
    public OwnAccount read() {
        Person person = permission.person();
        return person.account().map(account -> with(person, account))
                .orElseGet(() -> new OwnAccount(person, Coins.ZERO, List.of()));
    }

    private OwnAccount with(Person person, AccountNumber account) {
        return new OwnAccount(person, book.balance(account).orElse(Coins.ZERO),
                meters.ofOwner(account));
    }
}
