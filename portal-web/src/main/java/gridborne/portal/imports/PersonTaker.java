package gridborne.portal.imports;

import gridborne.grid.CausedOperation;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.HashedPassword;
import gridborne.tenants.people.ListedPerson;
import gridborne.tenants.people.ManyPeople;
import gridborne.tenants.people.ManyPeople.Newcomer;
import gridborne.tenants.people.Passwords;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Registration;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows about people: each with an account, where their role owns coins. Nobody knows their
 * password; a letter to those who are to be invited lets them choose one.
 */
@ApplicationScoped
class PersonTaker implements Taker<PersonCells> {

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
    public void compare(List<PersonCells> rows, Compared compared) {
        Map<String, ListedPerson> known = known(rows);
        rows.forEach(row -> Optional.ofNullable(known.get(row.login())).ifPresentOrElse(
                one -> compare(row, one, compared), compared::isNew));
    }

    private static void compare(PersonCells row, ListedPerson known, Compared compared) {
        if (known.mergedInto().isPresent()) {
            compared.against(Finding.of(row.line(), "login", "loginTaken", row.login()));
        } else if (row.invite()) {
            compared.against(Finding.of(row.line(), "invite", "isHere", row.login()));
        } else if (known.person().is(Role.ADMIN) && !row.roles().contains(Role.ADMIN)) {
            compared.against(Finding.of(row.line(), "roles", "staysAdmin", row.login()));
        } else {
            compared.isKnown(row.changesOf(known.person()));
        }
    }

    private Map<String, ListedPerson> known(List<PersonCells> rows) {
        return many.known(rows.stream().map(PersonCells::login).toList());
    }

    @Override
    public void lock() {
        many.lock();
    }

    @Override
    public void take(List<PersonCells> rows) {
        Map<String, ListedPerson> known = known(rows);
        List<PersonCells> fresh = rows.stream().filter(row -> !known.containsKey(row.login()))
                .toList();
        if (!fresh.isEmpty()) {
            add(fresh);
        }
        List<Person> before = rows.stream().filter(row -> known.containsKey(row.login())
                && !row.changesOf(known.get(row.login()).person()).isEmpty())
                .map(row -> known.get(row.login()).person()).toList();
        if (!before.isEmpty()) {
            change(before, rows.stream().collect(Collectors.toMap(PersonCells::login,
                    row -> row)));
        }
    }

    /** The log names nobody: a name is said to be another one, and not which (S9.1). */
    private void change(List<Person> before, Map<String, PersonCells> rows) {
        List<Person> after = many.change(before.stream().map(person -> rows.get(person.login())
                .appliedTo(person)).toList());
        journal.appendAll(IntStream.range(0, after.size())
                .filter(i -> before.get(i).account().isEmpty())
                .mapToObj(after::get).flatMap(this::opening).toList());
        audit.record("import people", "people " + after.size(), IntStream.range(0, after.size())
                .mapToObj(i -> difference(before.get(i), after.get(i)))
                .collect(Collectors.joining(", ")));
    }

    private static String difference(Person before, Person after) {
        return after.id() + (before.name().equals(after.name()) ? "" : " another name")
                + (before.roles().equals(after.roles()) ? "" : " " + before.roles().stream()
                .sorted().toList() + " becomes " + after.roles().stream().sorted().toList());
    }

    private Stream<CausedOperation> opening(Person person) {
        return person.account().stream().map(account -> new CausedOperation(
                new Operation.OpenAccount(account), actor.cause("add person " + person.id())));
    }

    private void add(List<PersonCells> rows) {
        HashedPassword password = passwords.nobodyKnows();
        List<Person> added = many.add(rows.stream().map(row -> new Newcomer(
                new Registration(row.login(), row.name(), password), row.roles())).toList());
        journal.appendAll(added.stream().flatMap(this::opening).toList());
        audit.record("import people", "people " + rows.size(), added.stream()
                .map(person -> person.id() + " " + person.roles().stream().sorted().toList())
                .collect(Collectors.joining(", ")));
        IntStream.range(0, rows.size()).filter(i -> rows.get(i).invite())
                .forEach(i -> invite(added.get(i)));
    }

    private void invite(Person person) {
        letters.invitation(person, current.tenant().locale(),
                links.make(new Promise.Invitation(person.id())));
    }
}
