package gridborne.tenants.people;

import gridborne.grid.AccountNumber;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * Adds a person. One whose role owns coins gets the next account; the caller opens it in the
     * book, in the same transaction. Numbers have no gaps: until that transaction ends, nobody else
     * gets one.
     */
    public AddPersonResult add(NewPerson person) {
        String passwordHash = places.hashing(() -> Argon2id.hash(person.password()))
                .orElseThrow(() -> new IllegalStateException("Too many passwords at once."));
        return join(new Registration(person.login(), person.name(),
                new HashedPassword(passwordHash)), person.roles());
    }

    /** As {@link #add}, for somebody whose password was hashed before. */
    public AddPersonResult join(Registration person, Set<Role> roles) {
        counters.next("person");
        if (stored(person.login()).isPresent()) {
            return new AddPersonResult.LoginTaken(person.login());
        }
        StoredPerson row = new StoredPerson(person, roles, account(roles));
        entityManager.persist(row);
        entityManager.flush();
        return new AddPersonResult.Added(row.person());
    }

    /** Another login for somebody; false if it is taken. */
    public boolean changeLogin(PersonId person, String login) {
        counters.next("person");
        String next = NewPerson.normalized(login);
        boolean free = stored(next).isEmpty();
        if (free) {
            entityManager.find(StoredPerson.class, person.value()).changeLogin(next);
        }
        return free;
    }

    /** Makes somebody nobody; their account and whatever else points at their id stays. */
    public void erase(PersonId id) {
        entityManager.find(StoredPerson.class, id.value()).erase(clock.instant());
    }

    /** Whether somebody was forgotten: they cannot be looked at or brought back. */
    public boolean isErased(PersonId id) {
        return Optional.ofNullable(entityManager.find(StoredPerson.class, id.value()))
                .filter(StoredPerson::isErased).isPresent();
    }

    /** Nobody else changes this person until the transaction ends. */
    public Optional<Person> lock(PersonId id) {
        return Optional.ofNullable(entityManager.find(StoredPerson.class, id.value(),
                LockModeType.PESSIMISTIC_WRITE)).filter(row -> !row.isErased())
                .map(StoredPerson::person);
    }

    /**
     * Whether neither was forgotten, where there is such a person; until the transaction ends
     * neither will be. Whoever is being forgotten right now is waited for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remain(Optional<PersonId> who, Optional<AccountNumber> owner) {
        return sql.rows("""
                select erased_at is null as here from tenant_person where id = ? or account = ?
                order by id for share""", row -> row.getBoolean("here"),
                who.map(PersonId::value).orElse(null),
                owner.map(AccountNumber::value).orElse(null)).stream().allMatch(here -> here);
    }

    /** The era of sessions that begin now. */
    public long sessionEra(PersonId id) {
        return entityManager.find(StoredPerson.class, id.value()).sessionEra();
    }

    /** Whether nobody keeps them out. */
    public boolean mayEnter(PersonId id) {
        return Optional.ofNullable(entityManager.find(StoredPerson.class, id.value()))
                .filter(StoredPerson::mayEnter).isPresent();
    }

    /** Whether their things are somebody else's now. */
    public boolean isMerged(PersonId id) {
        return sql.row("select 1 from tenant_person where id = ? and merged_into is not null",
                row -> true, id.value()).isPresent();
    }

    /** What was theirs is another's now: they are kept out, and say whose it is. */
    public void merge(PersonId gone, PersonId kept, Instant moment) {
        lock(gone, moment);
        sql.change("update tenant_person set merged_into = ? where id = ?", kept.value(),
                gone.value());
    }

    /** Keeps somebody out, and ends all their sessions. */
    public void lock(PersonId id, Instant since) {
        entityManager.find(StoredPerson.class, id.value()).lock(since);
    }

    public void unlock(PersonId id) {
        entityManager.find(StoredPerson.class, id.value()).unlock();
    }

    /** Whoever owns coins now gets an account, which the caller opens; who had one keeps it. */
    public Person changeRoles(PersonId id, Set<Role> roles) {
        counters.next("person");
        StoredPerson row = entityManager.find(StoredPerson.class, id.value());
        row.changeRoles(roles, row.person().account().or(() -> account(roles)));
        return row.person();
    }

    /** The admins who could sign in now. */
    public List<Person> activeAdmins() {
        return sql.rows("""
                select id from tenant_person
                where locked_at is null and erased_at is null
                  and 'ADMIN' = any(string_to_array(roles, ','))""",
                row -> new PersonId(row.getObject("id", UUID.class))).stream().map(this::byId)
                .flatMap(Optional::stream).toList();
    }

    /** How many admins could sign in now. */
    public int admins() {
        return sql.row("""
                select count(*) from tenant_person
                where locked_at is null and erased_at is null
                  and 'ADMIN' = any(string_to_array(roles, ','))""", row -> row.getInt(1))
                .orElseThrow();
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

    /** Whether anybody owns coins: a resident, a producer, a treasurer. */
    public boolean anyoneOwnsAccount() {
        return query("Person.withAccount").setMaxResults(1).getResultStream().findAny()
                .isPresent();
    }

    /** Those of these logins that there are, with their account, if they have one. */
    public Map<String, Optional<AccountNumber>> accountsOf(Collection<String> logins) {
        Map<String, Optional<AccountNumber>> accounts = new HashMap<>();
        sql.rows("select login, account from tenant_person where login = any(?)",
                row -> accounts.put(row.getString("login"),
                        Optional.ofNullable(row.getObject("account", Long.class))
                                .map(AccountNumber::new)),
                (Object) logins.toArray(String[]::new));
        return accounts;
    }

    Optional<StoredPerson> stored(String login) {
        return query("Person.byLogin").setParameter("login", login).getResultStream().findFirst();
    }

    private Optional<AccountNumber> account(Set<Role> roles) {
        return Role.anyOwnsAccount(roles)
                ? Optional.of(new AccountNumber(counters.next("account"))) : Optional.empty();
    }

    private TypedQuery<StoredPerson> query(String name) {
        return entityManager.createNamedQuery(name, StoredPerson.class);
    }
}
