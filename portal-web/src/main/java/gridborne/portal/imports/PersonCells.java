package gridborne.portal.imports;

import gridborne.mail.MailAddress;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row about a person, as far as it can be understood by itself. */
record PersonCells(int line, String login, String name, Set<Role> roles, boolean invite) {

    private static final Pattern BETWEEN_ROLES = Pattern.compile("[\\s,;+|/]+");
    private static final Set<String> YES = Set.of("yes", "true", "1", "ja");
    private static final Set<String> NO = Set.of("no", "false", "0", "nein");

    /** Empty where something was found against its cells. */
    static Optional<PersonCells> of(Cells cells) {
        Optional<String> login = cells.read("login", text -> Optional.of(text)
                .filter(NewPerson::isLogin).map(NewPerson::normalized), "noLogin");
        Optional<String> name = cells.read("name", text -> Optional.of(text)
                .filter(NewPerson::isName), "longName");
        Optional<Set<Role>> roles = cells.read("roles", Cells.orNothing(PersonCells::roles),
                "noRoles");
        boolean invite = cells.text("invite").isPresent() && cells.read("invite",
                PersonCells::yesOrNo, "noYesOrNo").orElse(false);
        if (invite && login.isPresent() && !MailAddress.isOne(login.get())) {
            cells.found("login", "noMail", login.get());
        }
        return cells.findings().isEmpty() ? Optional.of(new PersonCells(cells.line(),
                login.orElseThrow(), name.orElseThrow(), roles.orElseThrow(), invite))
                : Optional.empty();
    }

    /** What it says otherwise of somebody who is here. */
    List<CellChange> changesOf(Person known) {
        return Stream.of(CellChange.of(line, "name", known.name(), name.strip()),
                CellChange.of(line, "roles", written(known.roles()), written(roles)))
                .flatMap(Optional::stream).toList();
    }

    Person appliedTo(Person known) {
        return new Person(known.id(), known.login(), name.strip(), roles, known.account());
    }

    private static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private static Set<Role> roles(String text) {
        Set<Role> roles = Arrays.stream(BETWEEN_ROLES.split(text.toUpperCase(Locale.ROOT)))
                .map(Role::valueOf).collect(Collectors.toSet());
        if (roles.contains(Role.OPERATOR)) {
            throw new IllegalArgumentException("Operators belong to the platform.");
        }
        return roles;
    }

    private static Optional<Boolean> yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true)
                : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
