package gridborne.portal.imports;

import gridborne.grid.CausedOperation;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.mail.MailAddress;
import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.HashedPassword;
import gridborne.tenants.people.ManyPeople;
import gridborne.tenants.people.ManyPeople.Newcomer;
import gridborne.tenants.people.Passwords;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Registration;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows about people: each with an account, where their role owns coins. Nobody knows their
 * password; a letter to those who are to be invited lets them choose one.
 */
@ApplicationScoped
class PersonTaker implements Taker<PersonCells> {

    @Inject
    private People people;

    @Inject
    private ManyPeople many;

    @Inject
    private Passwords passwords;

    @Inject
    private Links links;

    @Inject
    private SignInLetters letters;

    @Inject
    private CurrentTenant current;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Override
    public Optional<PersonCells> understood(Cells cells) {
        return PersonCells.of(cells);
    }

    @Override
    public int line(PersonCells row) {
        return row.line();
    }

    @Override
    public String key(PersonCells row) {
        return row.login();
    }

    @Override
    public String keyColumn() {
        return "login";
    }

    @Override
    public List<Finding> known(List<PersonCells> rows) {
        Set<String> taken = people.accountsOf(rows.stream().map(PersonCells::login).toList())
                .keySet();
        return rows.stream().filter(row -> taken.contains(row.login()))
                .map(row -> Finding.of(row.line(), "login", "loginTaken", row.login())).toList();
    }

    @Override
    public void lock() {
        many.lock();
    }

    @Override
    public void take(List<PersonCells> rows) {
        HashedPassword password = passwords.nobodyKnows();
        List<Person> added = many.add(rows.stream().map(row -> new Newcomer(
                new Registration(row.login(), row.name(), password), row.roles())).toList());
        journal.appendAll(added.stream().flatMap(person -> person.account().stream()
                .map(account -> new CausedOperation(new Operation.OpenAccount(account),
                        actor.cause("add person " + person.id())))).toList());
        audit.record("import people", "people " + rows.size(), added.stream()
                .map(person -> person.id() + " " + person.roles().stream().sorted().toList())
                .collect(Collectors.joining(", ")));
        IntStream.range(0, rows.size()).filter(i -> rows.get(i).invite())
                .forEach(i -> invite(added.get(i)));
    }

    private void invite(Person person) {
        letters.invitation(new MailAddress(person.login()), person.name(),
                current.tenant().locale(), links.make(new Promise.Invitation(person.id())));
    }
}
