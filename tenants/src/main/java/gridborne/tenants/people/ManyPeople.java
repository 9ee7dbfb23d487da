package gridborne.tenants.people;

import gridborne.grid.AccountNumber;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People by the hundred, for the price of a few statements. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ManyPeople {

    /** Somebody to be, whose login nobody has: the caller has looked, under the lock. */
    public record Newcomer(Registration person, Set<Role> roles) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    /** Until the transaction ends, nobody else adds a person. */
    public void lock() {
        counters.next("person");
    }

    /** In their order; whose role owns coins has an account, which the caller opens. */
    public List<Person> add(List<Newcomer> newcomers) {
        PrimitiveIterator.OfLong accounts = counters.next("account", (int) newcomers.stream()
                .filter(one -> Role.anyOwnsAccount(one.roles())).count()).iterator();
        List<Person> people = newcomers.stream().map(one -> new Person(
                new PersonId(UUID.randomUUID()), one.person().login(),
                one.person().name().strip(), one.roles(), Role.anyOwnsAccount(one.roles())
                        ? Optional.of(new AccountNumber(accounts.nextLong())) : Optional.empty()))
                .toList();
        sql.changeEach("""
                insert into tenant_person (id, login, name, roles, account, password_hash)
                values (?, ?, ?, ?, ?, ?)""", IntStream.range(0, people.size()).mapToObj(
                        i -> columns(people.get(i), newcomers.get(i).person().password()))
                .toList());
        return people;
    }

    /** Those who have one of these logins, by it; whoever was merged or locked, too. */
    public Map<String, ListedPerson> known(Collection<String> logins) {
        return sql.rows(PeopleList.SELECT + "p.login = any(?)", PeopleList::listed,
                (Object) logins.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(one -> one.person().login(), one -> one));
    }

    /** Other names and roles. Whoever owns coins from now on has an account, still to be opened. */
    public List<Person> change(List<Person> wanted) {
        List<Person> changed = wanted.stream().map(this::withAccount).toList();
        sql.changeEach("update tenant_person set name = ?, roles = ?, account = ? where id = ?",
                changed.stream().map(one -> new Object[] {one.name(),
                    new RolesColumn().convertToDatabaseColumn(one.roles()),
                    one.account().map(AccountNumber::value).orElse(null), one.id().value()})
                        .toList());
        return changed;
    }

    private Person withAccount(Person person) {
        return person.account().isPresent() || !Role.anyOwnsAccount(person.roles()) ? person
                : new Person(person.id(), person.login(), person.name(), person.roles(),
                        Optional.of(new AccountNumber(counters.next("account"))));
    }

    private static Object[] columns(Person person, HashedPassword password) {
        return new Object[] {person.id().value(), person.login(), person.name(),
            new RolesColumn().convertToDatabaseColumn(person.roles()),
            person.account().map(AccountNumber::value).orElse(null), password.hash()};
    }
}
