package gridborne.tenants.people;

import gridborne.grid.AccountNumber;
import gridborne.tenants.database.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Optional;

/** The people of the current tenant. */
@ApplicationScoped
@Transactional
public class People {

    @Inject
    private EntityManager entityManager;

    @Inject
    private Counters counters;

    @Inject
    private HashingPlaces places;

    /**
     * Adds a person. One whose role owns coins gets the next account; the caller opens it in the
     * book, in the same transaction. Numbers have no gaps: until that transaction ends, nobody else
     * gets one.
     */
    public AddPersonResult add(NewPerson person) {
        String passwordHash = places.hashing(() -> Argon2id.hash(person.password()))
                .orElseThrow(() -> new IllegalStateException("Too many passwords at once."));
        counters.next("person");
        if (stored(person.login()).isPresent()) {
            return new AddPersonResult.LoginTaken(person.login());
        }
        StoredPerson row = new StoredPerson(person, account(person), passwordHash);
        entityManager.persist(row);
        entityManager.flush();
        return new AddPersonResult.Added(row.person());
    }

    public Optional<Person> byLogin(String login) {
        return stored(NewPerson.normalized(login)).map(StoredPerson::person);
    }

    public Optional<Person> byId(PersonId id) {
        return Optional.ofNullable(entityManager.find(StoredPerson.class, id.value()))
                .map(StoredPerson::person);
    }

    public Optional<Person> ownerOf(AccountNumber account) {
        return query("Person.byAccount").setParameter("account", account.value())
                .getResultStream().findFirst().map(StoredPerson::person);
    }

    /** Everybody, by login. */
    public List<Person> all() {
        return query("Person.all").getResultStream().map(StoredPerson::person).toList();
    }

    Optional<StoredPerson> stored(String login) {
        return query("Person.byLogin").setParameter("login", login).getResultStream().findFirst();
    }

    private Optional<AccountNumber> account(NewPerson person) {
        return person.ownsAccount()
                ? Optional.of(new AccountNumber(counters.next("account"))) : Optional.empty();
    }

    private TypedQuery<StoredPerson> query(String name) {
        return entityManager.createNamedQuery(name, StoredPerson.class);
    }
}
