package gridborne.portal.desk;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.view.Sentence;
import gridborne.tenants.meters.Location;
import gridborne.tenants.meters.MeterChange;
import gridborne.tenants.meters.NewMeter;
import gridborne.tenants.people.NewPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What somebody typed about a meter, and what it means; what means nothing says so. */
record TypedMeter(HttpServletRequest request) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,10}");

    String text(String field) {
        return DeskForm.typed(request, field);
    }

    String form() {
        return text("form");
    }

    MeterCode code() {
        return read("code", MeterCode::parse, "import.why.noCode");
    }

    Register register(String field) {
        return read(field, typed -> new Register(Long.parseLong(typed)), "import.why.noRegister");
    }

    /** A login, or the number of an account. */
    AccountRef owner() {
        return read("owner", typed -> ACCOUNT.matcher(typed).matches()
                ? new AccountRef.Numbered(new AccountNumber(Long.parseLong(typed)))
                : new AccountRef.OfPerson(NewPerson.normalized(typed)), "import.why.noLogin");
    }

    NewMeter meter(AccountNumber account, Register start) {
        return new NewMeter(code(), name(), read("kind", MeterKind::valueOf, "import.why.noKind"),
                read("direction", Direction::valueOf, "import.why.noDirection"), account, watts(),
                start, place(), false, List.of());
    }

    MeterChange change(Optional<AccountNumber> account) {
        return new MeterChange(Optional.of(name()), place(), Optional.of(watts()), account);
    }

    private String name() {
        return Optional.of(text("name")).filter(NewMeter::isName)
                .orElseThrow(() -> new Unaccepted(Sentence.of("meterFile.noName")));
    }

    private long watts() {
        return Optional.of(read("power", Long::valueOf, "import.why.noWatts"))
                .filter(NewMeter::isPower).orElseThrow(() -> new Unaccepted(
                        Sentence.of("import.why.noWatts", text("power"))));
    }

    private Optional<Location> place() {
        if (text("x").isEmpty() && text("y").isEmpty()) {
            return Optional.empty();
        }
        int x = read("x", Integer::valueOf, "import.why.noPlace");
        return Optional.of(read("y", typed -> new Location(x, Integer.parseInt(typed)),
                "import.why.noPlace"));
    }

    private <T> T read(String field, Function<String, T> meaning, String why) {
        try {
            return meaning.apply(text(field));
        } catch (IllegalArgumentException none) {
            throw new Unaccepted(Sentence.of(why, text(field)));
        }
    }
}
